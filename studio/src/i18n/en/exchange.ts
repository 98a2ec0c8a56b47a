export const exchange = {
  export: 'Export',
  json: 'Campaign file (JSON)',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  advice: 'Save the campaign as a file or a picture',
};
