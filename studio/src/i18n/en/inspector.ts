export const inspector = {
  title: 'Inspector',
  open: 'Open the inspector',
  close: 'Close the inspector',
  results: 'Results',
  step: 'Step',
  information: 'Information',
  noResults: 'Launch the campaign to see what it brings.',
  noStep: 'Choose a step on the canvas.',
};
