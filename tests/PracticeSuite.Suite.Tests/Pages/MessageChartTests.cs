using System.Text;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Messages with all modules in place: their flags, their reminders, what they point to and their files.</summary>
public sealed class MessageChartTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-061"), Trait("Rule", "K-042"), Trait("Rule", "K-043")]
    public async Task An_urgent_message_stands_among_the_flags_of_whom_it_was_sent_to_until_it_is_acknowledged(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var thread = await host.WriteAsync("She took too many.", MessageLevel.Urgent);

        var mine = await host.As("PATEL").RunAsync<IUrgentFlagAppService, MyFlagsDto>((flags, ct) => flags.GetMineAsync(ct));
        await host.As("PATEL").RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct));
        var after = await host.As("PATEL").RunAsync<IUrgentFlagAppService, MyFlagsDto>((flags, ct) => flags.GetMineAsync(ct));

        var flag = Assert.Single(mine.Flags);
        Assert.Equal((FlagLevel.Urgent, thread.Id, FlagState.Open), (flag.Level, flag.ThreadId, flag.State));
        Assert.DoesNotContain("too many", flag.Words, StringComparison.Ordinal);
        Assert.NotNull(flag.DueAt);
        Assert.Equal(FlagState.Acknowledged, Assert.Single(after.Flags).State);
        var colleagues = await host.As("BROWN").RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((flags, ct) => flags.GetListAsync(host.Alvarez.Id, ct));
        Assert.Null(Assert.Single(colleagues).ThreadId);
        await host.Host.AsSystem.RunAsync<IMessageConversations>((all, ct) => all.LetInAsync(thread.Messages[0].Id, [host.Staff["BROWN"].Id], ct));
        Assert.Equal(thread.Id, Assert.Single(await host.As("BROWN").RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((flags, ct) => flags.GetListAsync(host.Alvarez.Id, ct))).ThreadId);
        Assert.Equal("She took too many.", (await host.As("BROWN").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread.Id, ct))).Messages[0].Text);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066")]
    public async Task What_a_message_points_to_is_shown_by_the_readers_own_rights_each_time(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        await host.As("CHEN").RunAsync<IScaleAppService>((scales, ct) => scales.RecordAsync(host.Alvarez.Id, new ScaleResultInput("GAD-7", 12, new DateOnly(2026, 10, 8), false, ScaleMode.Self), ct));
        using var window = new MessageWindow(host, "CHEN");
        using var page = window.Beginning();
        await page.LoadAsync(host.Alvarez.Id, ThreadKind.Team);
        await page.Draft.OfferAsync(host.Alvarez.Id, TimeZoneInfo.Utc);
        var offered = Assert.Single(page.Draft.Offered!, one => one.Thing.Kind == ChartThingKind.Score);
        page.Draft.Point(offered.Thing, isIn: true);
        _ = page.Draft.TypeAsync(page.Draft.Turn, "Look at this.");
        var thread = (await page.SendAsync())!.Value;

        var shown = await host.As("PATEL").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread, ct));
        var officer = await host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer).RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread, ct));

        Assert.Equal((offered.Text, offered.Address), (shown.Messages[0].Things[0].Text, shown.Messages[0].Things[0].Address));
        Assert.Contains("GAD-7", offered.Text, StringComparison.Ordinal);
        Assert.Single(officer.Messages[0].Things);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066"), Trait("Rule", "P-082")]
    public async Task Of_what_is_not_there_for_a_reader_a_message_does_not_even_say_that_it_points_to_something(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var score = await host.As("CHEN").RunAsync<IScaleAppService, ScaleResultDto>((scales, ct) => scales.RecordAsync(host.Alvarez.Id, new ScaleResultInput("GAD-7", 12, new DateOnly(2026, 10, 8), false, ScaleMode.Self), ct));
        var there = new ChartThing(ChartThingKind.Score, score.Id, new DateTimeOffset(2026, 10, 8, 4, 0, 0, TimeSpan.Zero));
        var thread = await host.As("CHEN").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.StartAsync(
            new NewThread(host.Alvarez.Id, [host.Staff["PATEL"].Id], new NewMessage("Look at this.") { Things = [there with { Id = Guid.CreateVersion7() }, there] }), ct));

        var shown = await host.As("PATEL").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread.Id, ct));

        Assert.Equal([there], shown.Messages[0].Things.Select(one => one.Thing));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066")]
    public async Task Its_author_adds_files_while_it_is_new_who_takes_part_opens_them_and_nobody_else(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var thread = await host.WriteAsync("The letter of the hospital.");
        var message = thread.Messages[0].Id;
        Assert.True(thread.Messages[0].MayAttach);

        var file = await host.AttachAsync("CHEN", message, "letter.txt");
        var other = await Assert.ThrowsAsync<BusinessException>(() => host.AttachAsync("PATEL", message, "mine.txt"));
        var stranger = await Assert.ThrowsAsync<BusinessException>(() => host.OpenFileAsync("BROWN", file.Id));
        var opened = await host.OpenFileAsync("PATEL", file.Id);
        host.Host.Clock.Advance(MessageLimits.Attaching + TimeSpan.FromSeconds(1));
        var late = await Assert.ThrowsAsync<BusinessException>(() => host.AttachAsync("CHEN", message, "late.txt"));

        Assert.Equal("The patient was discharged.", opened);
        Assert.Equal(["Charting:AttachmentNotYours", "Charting:AttachmentNotFound", "Charting:AttachmentNotYours"], new[] { other, stranger, late }.Select(one => one.Code));
        Assert.Empty(await host.As("BROWN").RunAsync<IAttachmentAppService, IReadOnlyList<AttachmentDto>>((files, ct) => files.GetListAsync(host.Alvarez.Id, ChartItemKind.Message, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-064"), Trait("Rule", "K-066")]
    public async Task What_was_retracted_has_no_files_any_more(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var thread = await host.WriteAsync("The letter of the hospital.");
        var file = await host.AttachAsync("CHEN", thread.Messages[0].Id, "letter.txt");

        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct));

        await Assert.ThrowsAsync<BusinessException>(() => host.OpenFileAsync("CHEN", file.Id));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-070")]
    public async Task What_was_measured_on_the_page_is_offered_and_logged_by_its_word(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var thread = await host.WriteAsync("She sleeps badly.");
        using var window = new MessageWindow(host, "PATEL");
        using var page = await window.OpenAsync(thread.Id);
        for (var beat = 0; beat < 7; beat++)
        {
            await page.BeatAsync();
            host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var measured = page.Reading.Seconds;
        await page.ConfirmReadingAsync();

        Assert.Equal((60, 0), (measured, page.Reading.Seconds));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-069")]
    public async Task The_page_makes_a_link_of_a_patients_conversation_and_takes_it_back(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        using var window = new MessageWindow(host, "CHEN");
        using var begun = window.Beginning();
        await begun.LoadAsync(host.Alvarez.Id, ThreadKind.Patient);
        Assert.Empty(begun.Draft.To);
        _ = begun.Draft.TypeAsync(begun.Draft.Turn, "We move Thursday to ten.");
        using var page = await window.OpenAsync((await begun.SendAsync())!.Value);

        await page.InviteAsync();
        var made = page.Made!;
        await page.WithdrawAsync(made.Invitation.Id);

        Assert.True(made.Token.Length > 40);
        Assert.Null(page.Made);
        Assert.Equal((ThreadKind.Patient, ThreadInvitationState.Withdrawn), (page.Thread!.Kind, Assert.Single(page.Thread.Invitations).State));
        Assert.Equal(MessageDirection.ToPatient, page.Draft.Direction);
    }

    private static async Task<PageHost> OpenAsync(DatabaseKind kind)
    {
        var host = await PageHost.CreateAsync(kind);
        foreach (var code in new[] { "CHEN", "PATEL", "BROWN" })
            await host.Host.AsSystem.RunAsync<IUserAppService>((all, ct) => all.CreateAsync(new NewUser(code, $"{code} has a long password", code, host.Staff[code].Id, [PracticeRole.Therapist]), ct));
        return host;
    }
}

internal static class MessageChartDesk
{
    public static Task<MessageThreadDto> WriteAsync(this PageHost host, string text, MessageLevel level = MessageLevel.Normal) => host.As("CHEN").RunAsync<IMessageAppService, MessageThreadDto>(
        (messages, ct) => messages.StartAsync(new NewThread(host.Alvarez.Id, [host.Staff["PATEL"].Id], new NewMessage(text, level)), ct));

    public static Task<AttachmentDto> AttachAsync(this PageHost host, string staff, Guid message, string name) => host.As(staff).RunAsync<IAttachmentAppService, AttachmentDto>(
        (files, ct) => files.AttachAsync(
            host.Alvarez.Id, new NewAttachment(ChartItemKind.Message, message, name, "text/plain"), new MemoryStream(Encoding.UTF8.GetBytes("The patient was discharged.")), ct));

    public static async Task<string> OpenFileAsync(this PageHost host, string staff, Guid file)
    {
        using var into = new MemoryStream();
        await host.As(staff).RunAsync<IAttachmentAppService>((files, ct) => files.WriteAsync(host.Alvarez.Id, file, into, ct));
        return Encoding.UTF8.GetString(into.ToArray());
    }
}
