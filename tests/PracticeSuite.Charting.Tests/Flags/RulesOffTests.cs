using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Which rules a team has turned off, and when anybody asks.</summary>
public sealed class RulesOffTests
{
    private const string Rule = "UF-28";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-015")]
    public async Task It_is_asked_for_what_is_new_and_for_nothing_that_is_known_or_critical(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var (agreed, known) = (new Agreed(), Guid.CreateVersion7());

        await FireAsync(FlagLevel.Urgent, known);
        Assert.Equal((1, 1), (agreed.Asked, await CountAsync()));
        await FireAsync(FlagLevel.Urgent, known);
        await FireAsync(FlagLevel.Critical, Guid.CreateVersion7());
        Assert.Equal((1, 2), (agreed.Asked, await CountAsync()));
        agreed.Off.Add(Rule);
        await FireAsync(FlagLevel.Urgent, Guid.CreateVersion7());

        Assert.Equal((2, 2), (agreed.Asked, await CountAsync()));

        Task FireAsync(FlagLevel level, Guid item) => desk.Host.AsSystem.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            var raising = new FlagRaising(
                services.GetRequiredService<ChartingDbContext>(), services.GetRequiredService<FlagAddressees>(), services.GetRequiredService<FlagClocks>(),
                services.GetRequiredService<FlagErrata>(), services.GetRequiredService<FlagMail>(), [agreed]);
            var by = new Recorder("test user", null, desk.Host.Host.Clock.GetUtcNow());
            await raising.RaiseAsync(desk.Patient, [new Fired(FlagRules.Find(Rule)!, Trigger.Of(level, item, item))], by, ct);
        });

        async Task<int> CountAsync() => (await desk.Therapist.AllAsync(desk.Patient)).Count;
    }

    /// <summary>What a pair has agreed on, and how often anybody asked.</summary>
    private sealed class Agreed : ICrisisLeads
    {
        public HashSet<string> Off { get; } = [];

        public int Asked { get; private set; }

        public Task<Guid?> GetAsync(Guid patientId, CancellationToken cancellationToken) => Task.FromResult<Guid?>(null);

        public Task<IReadOnlySet<string>> GetRulesOffAsync(Guid patientId, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IReadOnlySet<string>>(Off);
        }
    }
}
