namespace PracticeSuite.Coordination.Time;

/// <summary>Who writes: a member of staff, as themselves, through the user they signed in with.</summary>
internal sealed record Author(Guid StaffId, Guid? UserId);
