import type { WorldDocument, WorldNumber } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { Sourced } from './Sourced';
import './channelTable.css';

type Channel = WorldDocument['channels'][string];

interface ChannelColumn {
  readonly name: string;
  readonly number: (channel: Channel) => WorldNumber | undefined;
  readonly write: (value: number) => string;
}

/** The columns that any channel of a world fills. */
function useColumns(world: WorldDocument): readonly ChannelColumn[] {
  const { information } = useWords();
  const format = useFormat(world.currency);
  const names = useNames();
  const channels = Object.values(world.channels);
  const reactions = [...new Set(channels.flatMap(({ rates }) => Object.keys(rates)))];
  const columns: ChannelColumn[] = [
    { name: information.cost, number: ({ cost }) => cost, write: format.price },
    { name: information.reach, number: ({ reach }) => reach, write: format.percent },
    ...reactions.map((reaction) => ({
      name: names.reaction(reaction).toLowerCase(),
      number: ({ rates }: Channel) => rates[reaction],
      write: format.percent,
    })),
    { name: information.optOutValue, number: ({ opt_out_value: value }) => value, write: format.price },
  ];
  return columns.filter(({ number }) => channels.some((channel) => number(channel) !== undefined));
}

function ChannelWords({ channel }: { readonly channel: Channel }) {
  const { information } = useWords();
  const names = useNames();
  const said = [
    channel.favours === undefined ? '' : information.favours(names.message(channel.favours)),
    channel.traits === undefined ? '' : information.traits(channel.traits.join(', ')),
  ].filter((part) => part !== '');
  return said.length === 0 ? null : <span className="channel-words">{said.join(' · ')}</span>;
}

/** The channels of a world with their costs and base rates. */
export function ChannelTable({ world }: { readonly world: WorldDocument }) {
  const { information } = useWords();
  const names = useNames();
  const columns = useColumns(world);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="channel-table" tabIndex={0} aria-label={information.channels}>
      <table>
        <thead>
          <tr>
            <th scope="col">{information.channel}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(world.channels).map(([name, channel]) => (
            <tr key={name}>
              <th scope="row">
                <span className="channel-name">
                  <IconOfChannel channel={name} size={15} />
                  {names.channel(name)}
                </span>
                <ChannelWords channel={channel} />
              </th>
              {columns.map((column) => {
                const number = column.number(channel);
                return (
                  <td key={column.name}>
                    {number === undefined ? '–' : <Sourced number={number} write={column.write} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
