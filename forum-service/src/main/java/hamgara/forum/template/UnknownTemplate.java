package hamgara.forum.template;

import hamgara.kit.problem.Refusal;

/// The county has no such template for this decision.
final class UnknownTemplate extends Refusal.Invalid {
    UnknownTemplate(String template, String decision) {
        super("unknown-template", "template", template, "decision", decision);
    }
}
