package id.gerbang.servers;

import static id.gerbang.servers.Moment.When.ANSWERED;
import static id.gerbang.servers.Moment.When.ASKED;
import static id.gerbang.servers.Moment.When.OVER;

import id.gerbang.servers.Moment.When;
import java.util.function.Function;
import java.util.function.Predicate;

/** The steps of an order, of its payment and of telling the shop, between any two of which a node may end. */
@SuppressWarnings("ImmutableEnumChecker") // functions without a state
enum Point {
    // the shop asks for a payment
    REQUEST_NOT_WRITTEN("tripay", Node::database, Moment.of("insert into gerbang_payment", ASKED)),
    REQUEST_NOT_COMMITTED("tripay", Node::database, commit("insert into gerbang_payment", ASKED)),
    REQUEST_COMMITTED("tripay", Node::database, commit("insert into gerbang_payment", ANSWERED)),
    REQUEST_NOT_SENT("tripay", Node::gateway, Moment.of("/transaction/create", ASKED)),
    REQUEST_ARRIVED("tripay", Node::gateway, Moment.of("/transaction/create", ANSWERED)),
    ANSWER_NOT_WRITTEN("tripay", Node::database, Moment.of("update gerbang_payment", ASKED)),
    ANSWER_NOT_COMMITTED("tripay", Node::database, commit("update gerbang_payment", ASKED)),
    ANSWER_COMMITTED("tripay", Node::database, commit("update gerbang_payment", ANSWERED)),

    // the gateway calls
    CALLBACK_CAME("tripay", Node::front, Moment.of("/pay/callbacks", ASKED)),
    CALLBACK_NOT_WRITTEN("tripay", Node::database, Moment.of("insert into gerbang_callback", ASKED)),
    CALLBACK_MOVED_PAYMENT("tripay", Node::database, Moment.of("update gerbang_payment", ANSWERED)),
    CALLBACK_NOT_COMMITTED("tripay", Node::database, commit("insert into gerbang_callback", ASKED)),
    CALLBACK_COMMITTED("tripay", Node::database, commit("insert into gerbang_callback", ANSWERED)),
    CALLBACK_ACKNOWLEDGED("tripay", Node::front, Moment.of("/pay/callbacks", OVER)),

    // the shop is told
    EVENT_NOT_MARKED("tripay", Node::database, Moment.of("update gerbang_event set delivered_at", ASKED)),
    EVENT_MARKED("tripay", Node::database, Moment.of("update gerbang_event set delivered_at", ANSWERED)),
    EVENT_HALF_TAKEN("tripay", Node::database, Moment.of("insert into shop_event", ANSWERED)),
    EVENT_TAKEN("tripay", Node::database, Moment.of("update shop_order set status", ANSWERED)),
    EVENT_NOT_COMMITTED("tripay", Node::database, commit("update shop_order set status", ASKED)),
    EVENT_COMMITTED("tripay", Node::database, commit("update shop_order set status", ANSWERED)),

    // somebody says that there is news, and the gateway is asked
    HINT_NOT_COMMITTED("kropay", Node::database, commit("update gerbang_payment", ASKED)),
    HINT_COMMITTED("kropay", Node::database, commit("update gerbang_payment", ANSWERED)),
    QUESTION_NOT_SENT("kropay", Node::gateway, Moment.of("/payment/status", ASKED)),
    QUESTION_ANSWERED("kropay", Node::gateway, Moment.of("/payment/status", ANSWERED)),
    FINDING_NOT_COMMITTED("kropay", Node::database, commit("insert into gerbang_event", ASKED)),
    FINDING_COMMITTED("kropay", Node::database, commit("insert into gerbang_event", ANSWERED));

    final String account;
    private final Function<Node, Line> line;
    private final Predicate<Moment> moment;

    Point(String account, Function<Node, Line> line, Predicate<Moment> moment) {
        this.account = account;
        this.line = line;
        this.moment = moment;
    }

    private static Predicate<Moment> commit(String part, When when) {
        return Moment.commitOf(part, when);
    }

    /** Whether it comes before the customer can pay. */
    boolean isOfCreate() {
        return compareTo(ANSWER_COMMITTED) <= 0;
    }

    /** Waits for it on a node's line, to do something there. */
    Trap trap(Node node, Runnable then) {
        Trap trap = new Trap(moment, then);
        line.apply(node).listen(trap);
        return trap;
    }
}
