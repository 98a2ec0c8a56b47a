-- A user who launches a saved campaign every second; wrk makes as many of them as it has connections.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"version":1}'

-- How many users each of wrk's threads has: 200 over 2.
local users = 100

-- Milliseconds until a user's next request; his first one falls anywhere in the first second, as people come.
local asked = 0
function delay()
  asked = asked + 1
  if asked <= users then
    return math.random(0, 1000)
  end
  return 1000
end
