using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PracticeSuite.Cli.Verbs;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A start that is killed after the demo was kept and before its month end was asked for, or done.</summary>
public sealed class FirstStartTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_next_start_makes_the_demos_month_end_good_and_the_one_after_leaves_it(DatabaseKind kind)
    {
        // What remains of a start that was killed right after the seed's commit.
        await using var terminal = await Terminal.OpenSeededAsync(kind);

        var asked = await RequestAsync(terminal);
        var askedAgain = await RequestAsync(terminal);
        Assert.Equal(0, (await terminal.RunAsync("month-end", "--month", "2026-09")).Code);
        var afterwards = await RequestAsync(terminal);

        Assert.Equal(new BillingMonth(2026, 9), asked!.Value.Month);
        Assert.Equal(asked.Value.Run, askedAgain!.Value.Run);
        Assert.Null(afterwards);
    }

    private static async Task<(IOperations Practice, BillingMonth Month, Guid Run)?> RequestAsync(Terminal terminal)
    {
        await using var services = Verb.Compose(terminal.Surroundings);
        return await new DemoMonthEnd(services.GetRequiredService<OperationFactory>(), Options.Create(new SecondFactorOptions()), terminal.Clock, database: null!, server: null!, host: null!).RequestAsync(CancellationToken.None);
    }
}
