import { expect, it } from 'vitest';
import { calibrationReasonInWords } from '../../src/text/calibration-reason';

it('why a set is not calibrated is said in words', () => {
  expect(calibrationReasonInWords('identity: 0 seasons have 4 seasons of forecasts before them, 3 needed')).toBe(
    'calibration is tried on 3 seasons with 4 seasons of forecasts before each, and there are 0',
  );
  expect(calibrationReasonInWords('identity: 29 forecasts, 30 needed')).toBe(
    'calibration learns from 30 past forecasts, and there are 29',
  );
  expect(calibrationReasonInWords('identity: no weight lowered the log loss of 1200 later forecasts')).toBe(
    'tried on 1\u202f200 later forecasts, calibrating would not have made them better',
  );
  expect(calibrationReasonInWords('something else')).toBe('something else');
});
