/** An organisation and a source whose names would run code if the page treated a name as anything but text. */
import { entity, membership } from '../../recorder/facts';

export const HOSTILE = [
  '<img src=x onerror="window.hurt=1">',
  '"><script>window.hurt=1</script>',
  "javascript:window.hurt=1//'",
  '{{constructor.constructor("window.hurt=1")()}}',
  '\u202Eelif gnp.exe',
  'ہندوستان کی وزارت',
];
export const hostileFacts = [
  entity('organisation:hostile', { name: HOSTILE[0]!, aliases: HOSTILE }),
  entity('source:one', { name: HOSTILE[1]!, publisher: HOSTILE[0]!, url: HOSTILE[2]! }),
  membership('state:PAK', 'organisation:hostile', {
    quote: HOSTILE[1]!,
    locator: HOSTILE[3]!,
    attributes: { status: 'FULL', statusAsWritten: HOSTILE[0]! },
  }),
];
