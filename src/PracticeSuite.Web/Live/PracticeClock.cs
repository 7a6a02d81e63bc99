using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>What day it is at the practice, which at six in the evening is not what day it is on a server in UTC.</summary>
public sealed class PracticeClock(IOperations operations, TimeProvider clock)
{
    public PracticeProfile? Practice { get; private set; }

    public TimeZoneInfo Zone => Practice?.Locations is [var first, ..] ? first.Zone : TimeZoneInfo.Utc;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => Zone.LocalDate(Now);

    public BillingMonth Month => BillingMonth.Of(Today);

    public async Task LoadAsync() =>
        Practice ??= await operations.RunAsync<IPracticeDirectory, PracticeProfile>((practices, ct) => practices.GetAsync(ct));
}
