package hamgara.card.simulation;

import hamgara.card.area.Areas;
import hamgara.card.area.Place;
import hamgara.card.fund.FundFacts;
import hamgara.card.fund.Funds;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.AreaQuota;
import hamgara.card.programme.FundShare;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.report.SmallCells;
import hamgara.card.simulation.SimulationRows.Weighed;
import hamgara.card.simulation.SimulationView.Hidden;
import hamgara.kit.time.Jalali;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Works out what a change would do. Writes nothing, and tells of no group small enough to know somebody in it.
@ApplicationScoped
class Simulations {

    private static final int WHOLE = 100;

    private final SimulationRows rows;
    private final ToldSimulations told;
    private final Programmes programmes;
    private final Funds funds;
    private final Rials rials;
    private final Areas areas;

    Simulations(
            SimulationRows rows, ToldSimulations told, Programmes programmes, Funds funds, Rials rials, Areas areas) {
        this.rows = rows;
        this.told = told;
        this.programmes = programmes;
        this.funds = funds;
        this.rials = rials;
        this.areas = areas;
    }

    /// The weighing can write nothing; what is told is remembered in a transaction of its own.
    SimulationView simulate(UUID id, NewSimulation request) {
        LocalDate day = areas.today();
        Question question = QuarkusTransaction.requiringNew().call(() -> {
            ProgrammeTerms after = programmes.supposed(id, request.rules(), request.terms());
            Optional<ProgrammeTerms> before = programmes.inForce(id);
            return new Question(after, before, rows.weigh(before.map(ProgrammeTerms::rules), after, day));
        });
        List<Weighed> weighed = question.weighing().byArea();
        Set<Hidden> hidden = EnumSet.noneOf(Hidden.class);
        if (sum(weighed, Weighed::after) < SmallCells.SMALLEST) {
            hidden.add(Hidden.FEW_PEOPLE);
        } else {
            hidden.addAll(told.judge(
                    question.after(),
                    question.weighing().fitting(),
                    question.weighing().leaving()));
        }
        return QuarkusTransaction.requiringNew().call(() -> view(id, question, day, hidden));
    }

    /// What was asked, and everybody weighed by it.
    private record Question(ProgrammeTerms after, Optional<ProgrammeTerms> before, SimulationRows.Weighing weighing) {}

    private SimulationView view(UUID id, Question question, LocalDate day, Set<Hidden> hidden) {
        ProgrammeTerms after = question.after();
        List<Weighed> weighed = question.weighing().byArea();
        boolean few = hidden.contains(Hidden.FEW_PEOPLE) || hidden.contains(Hidden.NEAR_EARLIER);
        boolean areasHidden = few || hidden.contains(Hidden.AREAS_NEAR_EARLIER);
        boolean leavingHidden = few || hidden.contains(Hidden.LEAVING_NEAR_EARLIER);
        SmallCells.Column now = column(weighed, Weighed::before);
        SmallCells.Column part = column(weighed, Weighed::takingPart);
        SmallCells.Column in = without(column(weighed, Weighed::newlyIn), areasHidden, few);
        SmallCells.Column out = without(
                SmallCells.hideParts(counts(weighed, Weighed::newlyOut), counts(weighed, Weighed::before)),
                areasHidden,
                few);
        SmallCells.Column leaving = without(
                SmallCells.hideParts(counts(weighed, Weighed::leaving), counts(weighed, Weighed::takingPart)),
                areasHidden || leavingHidden,
                leavingHidden);
        List<SimulationView.Area> byArea = IntStream.range(0, weighed.size())
                .mapToObj(i -> new SimulationView.Area(
                        weighed.get(i).area(),
                        now.cells().get(i),
                        in.cells().get(i),
                        out.cells().get(i),
                        part.cells().get(i),
                        leaving.cells().get(i)))
                .toList();
        // what follows from counts is hidden together with them, as it could be reckoned back
        Long staying = part.total() == null || leaving.total() == null ? null : part.total() - leaving.total();
        Long everybody = now.total() == null || in.total() == null || out.total() == null
                ? null
                : withPlaces(weighed, byArea, after);
        Rate rate = rials.today();
        return new SimulationView(
                id,
                question.before().map(ProgrammeTerms::version).orElse(null),
                day,
                Jalali.of(day),
                List.copyOf(hidden),
                now.total(),
                in.total(),
                out.total(),
                part.total(),
                leaving.total(),
                everybody,
                byArea,
                costs(after, staying, everybody, rate),
                fundCosts(after, staying, everybody, rate));
    }

    /// How many could take part: everybody eligible, up to the places of their area. Null when the
    /// places would part the areas whose numbers are hidden, as a place less then tells who lives where.
    private @Nullable Long withPlaces(List<Weighed> weighed, List<SimulationView.Area> byArea, ProgrammeTerms after) {
        long unlimited = 0;
        Map<AreaQuota, Long> limited = new HashMap<>();
        Set<Optional<AreaQuota>> parted = new HashSet<>();
        for (int i = 0; i < weighed.size(); i++) {
            Weighed one = weighed.get(i);
            Optional<AreaQuota> quota =
                    areas.place(one.area()).map(Place::lineage).flatMap(after::quota);
            if (quota.isPresent()) {
                limited.merge(quota.get(), one.after(), Long::sum);
            } else {
                unlimited += one.after();
            }
            SimulationView.Area told = byArea.get(i);
            if (told.eligibleNow() == null || told.newlyIn() == null || told.newlyOut() == null) {
                parted.add(quota);
            }
        }
        return parted.size() > 1
                ? null
                : Long.valueOf(unlimited
                        + limited.entrySet().stream()
                                .mapToLong(entry -> Math.min(
                                        entry.getValue(), entry.getKey().places()))
                                .sum());
    }

    private static List<SimulationView.Cost> costs(
            ProgrammeTerms after, @Nullable Long staying, @Nullable Long everybody, Rate rate) {
        return after.allowances().stream()
                .map(allowance -> new SimulationView.Cost(
                        allowance.category(),
                        allowance.period(),
                        rate.money(allowance.amount()),
                        times(allowance.amount(), staying, rate),
                        times(allowance.amount(), everybody, rate)))
                .toList();
    }

    private List<SimulationView.FundCost> fundCosts(
            ProgrammeTerms after, @Nullable Long staying, @Nullable Long everybody, Rate rate) {
        var perPerson = new EnumMap<Allowance.Period, Long>(Allowance.Period.class);
        after.allowances().forEach(allowance -> perPerson.merge(allowance.period(), allowance.amount(), Long::sum));
        var costs = new ArrayList<SimulationView.FundCost>();
        for (FundShare share : after.fundShares()) {
            Optional<FundFacts> fund =
                    funds.find(share.fund()).filter(found -> found.county().equals(after.county()));
            perPerson.forEach((period, amount) -> {
                Long most = everybody == null ? null : part(amount * everybody, share);
                costs.add(new SimulationView.FundCost(
                        share.fund(),
                        share.percent(),
                        period,
                        staying == null ? null : rate.money(part(amount * staying, share)),
                        most == null ? null : rate.money(most),
                        fund.map(found -> rate.money(found.available())).orElse(null),
                        most == null
                                ? null
                                : fund.map(found -> found.available() >= most).orElse(null)));
            });
        }
        return costs;
    }

    private static long part(long amount, FundShare share) {
        return amount * share.percent() / WHOLE;
    }

    private static @Nullable Money times(long amount, @Nullable Long people, Rate rate) {
        return people == null ? null : rate.money(amount * people);
    }

    private static SmallCells.Column column(List<Weighed> weighed, ToLongFunction<Weighed> count) {
        return SmallCells.hide(counts(weighed, count), sum(weighed, count));
    }

    private static SmallCells.Column without(SmallCells.Column column, boolean cellsHidden, boolean totalHidden) {
        return new SmallCells.Column(
                cellsHidden ? Collections.nCopies(column.cells().size(), null) : column.cells(),
                totalHidden ? null : column.total());
    }

    private static List<Long> counts(List<Weighed> weighed, ToLongFunction<Weighed> count) {
        return weighed.stream().mapToLong(count).boxed().toList();
    }

    private static long sum(List<Weighed> weighed, ToLongFunction<Weighed> count) {
        return weighed.stream().mapToLong(count).sum();
    }
}
