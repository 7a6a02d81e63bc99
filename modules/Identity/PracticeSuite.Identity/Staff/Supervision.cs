using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Staff;

/// <summary>A supervisor sees the charts that whoever they supervise sees, as long as they do (P-120).</summary>
internal sealed class Supervision(IRelationships relationships, TimeProvider clock)
{
    /// <summary>In the transaction in which the record was saved.</summary>
    /// <param name="before">Who supervised until now.</param>
    public Task FollowAsync(StaffRecord staff, Guid? before, CancellationToken cancellationToken) => staff.SupervisorId switch
    {
        var same when same == before => Task.CompletedTask,
        { } supervisor => relationships.KeepAsync(
            StaffLinkKind.Supervision, staff.Id, supervisor, staff.Id, clock.GetUtcNow(), until: null, cancellationToken),
        null => relationships.EndAsync(StaffLinkKind.Supervision, staff.Id, clock.GetUtcNow(), cancellationToken),
    };
}
