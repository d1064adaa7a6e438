package hamgara.forum.minutes;

import hamgara.kit.caller.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Says whose signatures minutes still wait for: a secretary's, a chair's (the governor or the head of an agency) and,
/// where the policy has it so, those of the heads of all agencies that take something on. A person signs once.
final class Signers {

    static final String CHAIR = "chair";

    private Signers() {}

    /// Roles and agencies, in this order; empty when the minutes can be sealed.
    static List<String> missing(
            MinutesRecord minutes, List<MinutesView.Item> items, List<MinutesView.Signature> signatures) {
        List<String> missing = new ArrayList<>();
        if (none(signatures, each -> each.role().equals(Roles.HALL_SECRETARY))) {
            missing.add(Roles.HALL_SECRETARY);
        }
        if (none(signatures, each -> each.role().equals(Roles.GOVERNOR) || isHead(each))) {
            missing.add(CHAIR);
        }
        if (minutes.agenciesSign) {
            items.stream()
                    .flatMap(item -> item.commitments().stream())
                    .map(MinutesView.Commitment::agency)
                    .distinct()
                    .sorted()
                    .filter(agency -> none(signatures, each -> isHead(each) && agency.equals(each.agency())))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static boolean isHead(MinutesView.Signature signature) {
        return signature.role().equals(Roles.AGENCY_HEAD);
    }

    private static boolean none(List<MinutesView.Signature> signatures, Predicate<MinutesView.Signature> by) {
        return signatures.stream().noneMatch(by);
    }
}
