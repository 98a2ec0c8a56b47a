console.log("</script><!--");
console.log("</SCRIPT>");
