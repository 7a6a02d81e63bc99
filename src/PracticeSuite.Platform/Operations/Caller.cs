using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Operations;

/// <summary>On whose behalf an operation runs, and in which practice. From the session or a job's data, never from a request body.</summary>
/// <param name="Practice">The practice that the operation sees, or none before someone has signed in.</param>
/// <param name="StaffId">The member of staff behind the user, for clinicians' own work.</param>
public sealed record Caller(PracticeId Practice, Guid? UserId, Guid? StaffId, string Name, IReadOnlySet<string> Roles, bool IsSystem)
{
    /// <summary>When the person last proved who they are (P-131); null where nobody is there to prove it.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>
    /// The role as which the person looks at the product: they see what that role and they themselves may see, and change nothing. Null = as
    /// themselves.
    /// </summary>
    public string? ViewedRole { get; init; }

    /// <summary>What a program may do that works over the API; it has these and no role.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>();

    public static Caller Nobody { get; } = new(default, null, null, "nobody", new HashSet<string>(), IsSystem: false);

    /// <summary>How and from where they came, for the audit trail (P-142).</summary>
    public CallerOrigin Origin { get; init; } = CallerOrigin.Unknown;

    /// <summary>Somebody without a sign-in who holds a link of the practice; no role is theirs, and the service that the link is for asks for the rest.</summary>
    public static Caller Patient(PracticeId practice) => new(practice, null, null, "patient", new HashSet<string>(), IsSystem: false);

    /// <summary>The program itself: a job, an import, the command line on the machine that holds the database.</summary>
    public static Caller System(PracticeId practice) => new(practice, null, null, "system", new HashSet<string>(), IsSystem: true);
}

/// <param name="Credential">The clinical credential that the person acts with, such as LCSW.</param>
/// <param name="Session">Names the sign-in, and opens nothing.</param>
/// <param name="Address">The IP address that the connection came from, or the job or verb that runs.</param>
/// <param name="Device">What the browser says of itself.</param>
/// <param name="Correlation">What one request, click or run did has one of these in common; the operation gets its own where none is given.</param>
public sealed record CallerOrigin(string? Credential = null, string? Session = null, string? Address = null, string? Device = null, string? Correlation = null)
{
    public static CallerOrigin Unknown { get; } = new();
}

/// <summary>The caller of the running operation, and what they may see.</summary>
public sealed class CurrentCaller(TimeProvider clock, PermissionCatalog catalog)
{
    public Caller Caller { get; private set; } = Caller.Nobody;

    public PracticeId Practice => Caller.Practice;

    public Sight Sight { get; private set; } = new(Caller.Nobody, _ => false);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The practice's Part 2 program as this operation has read it; null = not yet, or changed since.</summary>
    internal IReadOnlyList<ProgramTime>? Program { get; set; }

    /// <summary>Null = the operation is about no one patient. Contexts that are made afterwards keep to it.</summary>
    internal PatientSight? About { get; set; }

    public void Be(Caller caller) =>
        (Caller, Sight) = (caller, new Sight(caller, what => caller.Scopes.Any(permission => catalog[permission].Opens(what))));
}
