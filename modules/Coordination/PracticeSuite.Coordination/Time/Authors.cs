using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Coordination.Time;

internal static class Authors
{
    /// <summary>The caller as a writer of entries: only ever themselves.</summary>
    public static Author ToAuthor(this Caller caller) =>
        caller.StaffId is { } staffId ? new Author(staffId, caller.UserId) : throw CoordinationErrors.NotStaff();
}
