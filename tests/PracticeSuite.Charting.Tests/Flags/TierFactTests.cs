using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What of flags decides how close patients are kept.</summary>
public sealed class TierFactTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-030")]
    public async Task A_flag_counts_until_half_a_year_after_it_was_closed(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var clock = desk.Host.Host.Clock;
        var flag = await desk.Therapist.RaiseAsync(desk.Patient, "does not answer the phone");
        clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal((true, Today()), await ReadAsync());

        await desk.Therapist.ResolveAsync(flag.Id, "She called back.");
        var closed = Today();
        clock.Advance(TimeSpan.FromDays(180));
        Assert.Equal((false, closed), await ReadAsync());
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal((false, (DateOnly?)null), await ReadAsync());

        DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).DateTime);

        async Task<(bool IsOpen, DateOnly? On)> ReadAsync()
        {
            var facts = await desk.Host.AsSystem.RunAsync<ITierFacts, IReadOnlyDictionary<Guid, TierFacts>>((all, ct) => all.GetAsync(IdRange.Only(desk.Patient), Today(), ct));
            return facts.TryGetValue(desk.Patient, out var of) ? (of.HasOpenFlag, of.FlaggedOn) : (false, null);
        }
    }
}
