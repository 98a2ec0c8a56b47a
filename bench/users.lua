-- A user who launches a campaign every second; wrk makes as many of them as it has connections.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

function init(arguments)
  local file = assert(io.open(arguments[1]))
  wrk.body = file:read("*a")
  file:close()
end

-- Milliseconds until the next request; the first ones are spread over a second, as people are.
local first = true
function delay()
  if first then
    first = false
    return math.random(0, 1000)
  end
  return 1000
end
