package hamgara.systemtest;

import hamgara.launcher.Stack;

/// With the launcher's own provider.
class LaunchersIdentityTest extends IdentityTest {

    @Override
    Provider begin(Stack stack) {
        return new LaunchersProvider(stack);
    }
}
