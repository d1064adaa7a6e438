-- Holds of many people. Each run of wrk has hours of its own, as nobody can be in two places at one time.
dofile("common.lua")
round = tonumber(os.getenv("BENCH_ROUND"))
people = {}
for line in io.lines(os.getenv("BENCH_TOKENS")) do
    people[#people + 1] = line
end

function holdId(number)
    return string.format("%s-%s-7%s-8%s-%012x", string.sub(run, 1, 8), string.sub(run, 9, 12),
        string.sub(run, 13, 15), string.sub(run, 14, 16), number)
end

function hold(number, person, wanted)
    return send("PUT", "/v1/holds/" .. holdId(number),
        '{' .. wanted .. ',"cardId":"00000000-0000-7000-8000-000000000001","party":1}', people[person], "")
end

-- Defined by scripts whose requests are refused rightly when somebody else was faster.
function countAnswers()
    refused = 0
    function response(status)
        if status == 201 then
            won = won + 1
        elseif status == 409 then
            refused = refused + 1
        elseif status ~= 204 then
            unexpected = unexpected + 1
        end
    end
end
