using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Outbox;

internal static class OutboxErrors
{
    public static BusinessException NotFound(Guid id) =>
        new(RefusalKind.Missing, "Outbox:NotFound", "There is no such message in this practice.", about: id);

    public static BusinessException NotFailed(Guid id) =>
        new(RefusalKind.Conflict, "Outbox:NotFailed", "This message has not failed, or somebody has seen to it already; look at the list again.", about: id);
}
