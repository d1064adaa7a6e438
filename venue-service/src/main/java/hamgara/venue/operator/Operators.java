package hamgara.venue.operator;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Registers operators; a capacity owner may register those of its own agency.
@ApplicationScoped
public class Operators {

    private final OperatorRepository operators;
    private final Outbox outbox;
    private final Caller caller;

    Operators(OperatorRepository operators, Outbox outbox, Caller caller) {
        this.operators = operators;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    OperatorView register(NewOperator request) {
        requireOwn(request.agency() == null ? "" : request.agency());
        if (operators.byCode(request.code()).isPresent()) {
            throw new OperatorCodeTaken(request.code());
        }
        return OperatorView.of(add(request));
    }

    /// A capacity owner changes the names of the own agency's operators; whose an operator is, an
    /// administrator.
    @Transactional
    OperatorView change(UUID id, long seen, OperatorChange request) {
        Operator operator = operators.locked(id).orElseThrow(() -> new OperatorNotFound(id));
        requireOwn(operator.agency == null ? "" : operator.agency);
        requireOwn(request.agency() == null ? "" : request.agency());
        StaleVersion.check(seen, operator.version);
        operator.describe(request.agency(), request.names());
        operators.flush();
        outbox.append(new OperatorChanged(operator.id, operator.code, operator.agency, operator.names()));
        return OperatorView.of(operator);
    }

    @Transactional
    Page<OperatorView> search(OperatorSearch search, PageRequest page) {
        return Page.of(operators.search(search, page), page, row -> Cursor.of(row.nameFa, row.id), OperatorView::of);
    }

    @Transactional
    OperatorView view(UUID id) {
        return operators.findByIdOptional(id).map(OperatorView::of).orElseThrow(() -> new OperatorNotFound(id));
    }

    public OperatorFacts of(UUID id) {
        return operators.findByIdOptional(id).map(OperatorFacts::of).orElseThrow(() -> new OperatorNotFound(id));
    }

    /// The operator of a known place: found by its code, or added by the loader, for nobody in particular.
    public OperatorFacts known(String code, String agency, Names names) {
        Optional<Operator> known = operators.byCode(code);
        return OperatorFacts.of(known.orElseGet(() -> add(new NewOperator(code, agency, names))));
    }

    /// Refuses a capacity owner who acts for another agency; an administrator acts for all.
    public void requireOwn(String agency) {
        if (!caller.has(Roles.ADMIN) && !caller.agency().filter(agency::equals).isPresent()) {
            throw new NotYourAgency();
        }
    }

    private Operator add(NewOperator request) {
        var operator = new Operator(Ids.next(), request);
        operators.persistAndFlush(operator);
        outbox.append(new OperatorRegistered(operator.id, operator.code, operator.agency, operator.names()));
        return operator;
    }
}
