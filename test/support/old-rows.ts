/** SQL of a row that only stores of earlier applications have: a forecast on its own, of a model that is there. */
export const OLD_FORECAST = `
  INSERT INTO backtest_predictions (model_id, match_date, home_team, away_team, set_id, season, outcome,
                                    raw_home, raw_draw, raw_away, prob_home, prob_draw, prob_away)
  SELECT id, '2020-01-01', 'a', 'b', 'A', '2019-20', 'home', .5, .25, .25, .5, .25, .25 FROM models LIMIT 1;`;
