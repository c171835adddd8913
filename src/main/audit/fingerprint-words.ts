/**
 * One word a byte, by the byte's value: short, harmless, no two alike in their first four letters or but for one letter, so
 * that none is taken for another when a fingerprint is read out. The order is part of what was said before: it never changes.
 */
export const FINGERPRINT_WORDS: readonly string[] = `
  acorn alder amber anchor anvil apple apron arrow aspen atlas attic autumn badge bagel bakery banjo
  barley basil basket beacon beaver birch biscuit bison blanket bonnet bottle boulder bramble brass bread breeze
  brick bridge bronze broom brush bucket butter cabin cactus camel candle canoe canvas carbon cargo carpet
  carrot castle cedar cellar chalk cherry chess chimney cider cinnamon circle citrus clover cobalt cocoa coffee
  comet compass copper coral corner cotton cousin cradle crane crayon cricket crystal cushion cymbal daisy dancer
  daylight denim desert diamond dinner dolphin domino donkey dragon drawer eagle easel elbow engine envelope falcon
  feather fender fern fiddle finch flannel flute forest fossil fountain fox freckle garden garlic gazelle geyser
  ginger glacier glove goblet granite grape gravel guitar hammer harbour harvest hazel helmet heron hickory hollow
  honey horizon hornet igloo indigo island ivory jacket jasmine jelly jigsaw juniper kayak kernel kettle kitten
  ladder lagoon lantern lapel larch lavender lemon lentil lilac linen lizard lobster lotus lumber magnet mango
  maple marble meadow medal melon mirror monsoon mosaic muffin mustard napkin nectar needle nickel noodle nutmeg
  oatmeal ocean olive onion opal orbit orchard otter oyster paddle palace paper parsley pebble pencil pepper
  piano picnic pigeon pillow pine planet plaza plum pocket pollen poppy pumpkin puzzle quartz quilt rabbit
  radish rainbow raven ribbon river robin rudder saffron sailor salmon sandal satin scarf shadow shovel silver
  sketch sparrow spinach spruce squirrel stable summer sunset tablet teapot thimble thistle ticket tiger timber tulip
  tunnel turnip turtle umbrella valley vanilla velvet violet walnut waltz window winter yogurt zebra zephyr zigzag
`
  .trim()
  .split(/\s+/);
