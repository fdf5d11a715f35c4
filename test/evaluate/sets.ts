/** The sets that are generated where no folder is given. Seeds are written down: everybody judges the same documents. */
export const SETS = [
  {
    name: 'known layouts, text',
    args: ['--access', 'known', '--format', 'text', '--seed', 'evaluate-text'],
    count: 150,
  },
  {
    name: 'known layouts, DOCX',
    args: ['--access', 'known', '--format', 'docx', '--seed', 'evaluate-docx'],
    count: 60,
  },
  {
    name: 'known layouts, HTML',
    args: ['--access', 'known', '--format', 'html', '--seed', 'evaluate-html'],
    count: 60,
  },
  {
    name: 'known layouts, tagged PDF',
    args: ['--access', 'known', '--format', 'tagged-pdf', '--seed', 'evaluate-tagged'],
    count: 60,
  },
  {
    name: 'known layouts, untagged PDF',
    args: ['--access', 'known', '--format', 'pdf', '--seed', 'evaluate-pdf'],
    count: 60,
  },
  {
    name: 'known layouts, 1 % wrong characters',
    args: ['--access', 'known', '--format', 'text', '--noise', '0.01', '--seed', 'evaluate-noise-1'],
    count: 60,
  },
  {
    name: 'known layouts, 3 % wrong characters',
    args: ['--access', 'known', '--format', 'text', '--noise', '0.03', '--seed', 'evaluate-noise-3'],
    count: 60,
  },
  { name: 'opened layouts', args: ['--access', 'opened', '--seed', 'evaluate-held-out'], count: 150 },
] as const
