using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Flags;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>One form of the flags is open at a time, and none takes what was typed in another.</summary>
public sealed class FlagFormTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_typed_in_the_form_of_one_flag_stands_there_again_after_another_was_resolved(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new FlagsModel(operations, clock, new StaffNames(operations, clock));
        foreach (var reason in new[] { "Look at the sleep, please.", "Look at the weight, please." })
            await operations.RunAsync<IUrgentFlagAppService>((flags, ct) => flags.RaiseAsync(host.Alvarez.Id, new NewFlag(FlagLevel.Routine, reason), ct));
        await page.LoadAllAsync(host.Alvarez.Id);
        var (first, second) = (page.All![0], page.All![1]);

        page.Begin(first, FlagAct.Resolved);
        page.Words = "Spoke with her about the sleep.";
        page.Begin(second, FlagAct.Resolved);
        var (other, isKept) = (page.Words, page.IsLaidAside(first));
        page.Words = "Weighed her today.";
        var isResolved = await page.ResolveAsync(second);
        page.Begin(first, FlagAct.Resolved);

        Assert.Equal((null, true, true), (other, isKept, isResolved));
        Assert.Equal(("Spoke with her about the sleep.", false), (page.Words, page.IsLaidAside(first)));
        page.Close();
        page.Begin(first, FlagAct.Resolved);
        Assert.Null(page.Words);
    }
}
