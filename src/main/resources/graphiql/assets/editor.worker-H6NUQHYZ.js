import{a}from"./chunk-N6VRPFXG.js";import"./chunk-R66OXL63.js";import"./chunk-UCFKWJTP.js";import"./chunk-QWEQUIJA.js";import"./chunk-TYI5QE6S.js";import"./chunk-IYWUY3VA.js";export{a as initialize};
