using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>For whoever must be told that somebody was denied more than ten times within a day (P-123); called as the practice's system.</summary>
public interface IHearOfDenials
{
    Task HearAsync(Caller denied, int times, CancellationToken cancellationToken);
}
