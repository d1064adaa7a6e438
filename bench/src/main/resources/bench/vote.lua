-- People vote on statements of one conversation, each on another one every time.
dofile("common.lua")
round = tonumber(os.getenv("BENCH_ROUND"))
people = {}
for line in io.lines(os.getenv("BENCH_TOKENS")) do
    people[#people + 1] = line
end
local statements = {}
for line in io.lines(os.getenv("BENCH_STATEMENTS")) do
    statements[#statements + 1] = line
end
local votes = { "AGREE", "DISAGREE", "PASS" }
function request()
    return send("PUT", "/v1/statements/" .. statements[math.random(#statements)] .. "/votes/me",
        '{"vote":"' .. votes[math.random(3)] .. '"}', people[math.random(#people)], "")
end
