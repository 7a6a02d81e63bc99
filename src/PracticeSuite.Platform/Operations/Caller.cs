using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Operations;

/// <summary>On whose behalf an operation runs, and in which practice. From the session or a job's data, never from a request body.</summary>
/// <param name="Practice">The practice that the operation sees, or none before someone has signed in.</param>
/// <param name="StaffId">The member of staff behind the user, for clinicians' own work.</param>
public sealed record Caller(PracticeId Practice, Guid? UserId, Guid? StaffId, string Name, IReadOnlySet<string> Roles, bool IsSystem)
{
    /// <summary>When the person last proved who they are (P-131); null where nobody is there to prove it.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>What a program may do that works over the API; it has these and no role.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>();

    public static Caller Nobody { get; } = new(default, null, null, "nobody", new HashSet<string>(), IsSystem: false);

    /// <summary>The program itself: a job, an import, the command line on the machine that holds the database.</summary>
    public static Caller System(PracticeId practice) => new(practice, null, null, "system", new HashSet<string>(), IsSystem: true);
}

/// <summary>The caller of the running operation.</summary>
public sealed class CurrentCaller
{
    public Caller Caller { get; private set; } = Caller.Nobody;

    public PracticeId Practice => Caller.Practice;

    public void Be(Caller caller) => Caller = caller;
}
