using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class NewMessageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-060")]
    public async Task What_was_typed_before_a_patient_was_chosen_goes_on_about_them_and_stands_nowhere_else(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        foreach (var code in new[] { "CHEN", "PATEL" })
            await SignUpAsync(host, code);
        using var window = new MessageWindow(host, "CHEN");
        using var page = window.Beginning();
        await page.LoadAsync(null, ThreadKind.Team);
        _ = page.Draft.TypeAsync(page.Draft.Turn, "She sleeps badly.");
        page.Draft.Level = MessageLevel.Important;
        page.Draft.To.Add(host.Staff["PATEL"].Id);
        page.Draft.To.Add(Guid.AllBitsSet);

        await page.LoadAsync(host.Alvarez.Id, ThreadKind.Team);

        Assert.Equal(("She sleeps badly.", "She sleeps badly.", MessageLevel.Important), (page.Draft.Text, page.Draft.Written, page.Draft.Level));
        Assert.Contains(host.Staff["PATEL"].Id, page.Draft.To);
        Assert.Equal([Guid.AllBitsSet], page.LeftOut);
        Assert.Equal(("She sleeps badly.", null), (await KeptAsync(host, host.Alvarez.Id), await KeptAsync(host, null)));

        // What was begun about them before comes first.
        await page.LoadAsync(null, ThreadKind.Team);
        _ = page.Draft.TypeAsync(page.Draft.Turn, "And eats little.");
        await page.LoadAsync(host.Alvarez.Id, ThreadKind.Team);
        Assert.Equal("She sleeps badly.\n\nAnd eats little.", page.Draft.Text);
        await page.LoadAsync(null, ThreadKind.Team);
        Assert.Equal("", page.Draft.Text);
    }

    /// <summary>The picker has names of everybody, and not everybody's chart is open.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Choosing_somebody_of_whom_one_may_not_write_leaves_what_was_typed_where_it_stood(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await SignUpAsync(host, "CHEN");
        using var window = new MessageWindow(host, "CHEN");
        using var page = window.Beginning();
        await page.LoadAsync(null, ThreadKind.Team);
        _ = page.Draft.TypeAsync(page.Draft.Turn, "She sleeps badly.");

        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => page.LoadAsync(Guid.CreateVersion7(), ThreadKind.Team));

        Assert.Equal("She sleeps badly.", page.Draft.Text);
    }

    private static Task SignUpAsync(PageHost host, string code) => host.Host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(
        new NewUser($"{code}1", $"{code} has a long password", code, host.Staff[code].Id, [PracticeRole.Therapist]), ct));

    private static async Task<string?> KeptAsync(PageHost host, Guid? patient) => (await host.As("CHEN").RunAsync<IMessageDraftAppService, MessageDraftDto?>(
        (drafts, ct) => drafts.GetAsync(new DraftPlace(null, patient) { Kind = ThreadKind.Team }, ct)))?.Draft.Text;
}
