using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// For what nobody may do on somebody else's unattended screen (P-131): signing, opening a record in an emergency, taking data out. A
/// service demands it after its permission and before it changes anything; the host asks for the proof and then does the operation again.
/// </summary>
public interface IReauthentication
{
    /// <exception cref="BusinessException"><see cref="Reauthentication.Code"/>: the caller last proved who they are more than 5 minutes ago.</exception>
    void Demand();
}

public sealed class Reauthentication(CurrentCaller current, TimeProvider clock) : IReauthentication
{
    public const string Code = "Access:ReauthenticationNeeded";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>The program itself has nobody to ask: a job, an import, the command line.</summary>
    public void Demand()
    {
        if (!current.Caller.IsSystem && !IsFresh(current.Caller.VerifiedAt, clock.GetUtcNow()))
            throw new BusinessException(RefusalKind.Conflict, Code, "Confirm that it is you; this was last done more than 5 minutes ago.");
    }

    public static bool IsFresh(DateTimeOffset? verifiedAt, DateTimeOffset now) => verifiedAt is { } at && now - at <= Lasts;
}
