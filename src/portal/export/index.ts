export { type ExportedFile, exportSite } from './export-site.js'
