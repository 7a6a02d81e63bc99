using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>The flag of an urgent message climbs the ladder of every flag (K-061, K-016, K-043), and says nothing of the message.</summary>
[Trait("Rule", "K-061")]
public sealed class MessageFlagTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-016"), Trait("Rule", "K-017"), Trait("Rule", "K-043"), Trait("Rule", "K-047")]
    public async Task It_is_due_in_240_business_minutes_and_climbs_until_somebody_takes_note_of_the_message(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");
        var message = await house.WriteAsync(house.Desk.Host.Prescriber);
        var flag = await house.ReadAsync();

        house.MoveTo("2026-10-12 11:00");
        await house.ClimbAsync();
        house.MoveTo("2026-10-12 13:00");
        await house.ClimbAsync();
        var climbed = await house.ReadAsync();
        await house.ActAsync((flags, ct) => flags.AcknowledgeAsync(message.MessageId, ct));
        house.MoveTo("2026-10-20 13:00");
        await house.ClimbAsync();
        var after = await house.ReadAsync();

        Assert.Equal((FlagLevel.Urgent, Ladder.Local("2026-10-12 11:00"), message.ThreadId), (flag.Level, flag.DueAt, flag.ThreadId));
        Assert.Equal((house.Desk.Host.Prescriber, FlagRecipient.WrittenTo), (flag.Addressees[0].StaffId, flag.Addressees[0].As));
        Assert.Equal([house.Desk.Host.Therapist, house.Backup], climbed.Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Equal((FlagState.Acknowledged, climbed.Acts.Count + 1), (after.State, after.Acts.Count));
        Assert.Equal(3, (await house.MailAsync(flag.Id)).Count);
        Assert.Equal([(message.MessageId, house.Desk.Host.Therapist), (message.MessageId, house.Backup)], house.Conversations.LetIn);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-123")]
    public async Task It_leads_into_its_conversation_only_whoever_takes_part_there(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");
        var message = await house.WriteAsync(house.Desk.Host.Prescriber);
        Assert.Equal(message.ThreadId, (await house.ReadAsync()).ThreadId);
        Assert.Equal(message.ThreadId, Assert.Single((await house.Desk.Prescriber.MineAsync()).Flags).ThreadId);

        house.Conversations.AreOpen = false;

        Assert.Null((await house.ReadAsync()).ThreadId);
        Assert.Null(Assert.Single(await house.Desk.Therapist.OpenAsync(house.Desk.Patient)).ThreadId);
        Assert.Null(Assert.Single((await house.Desk.Prescriber.MineAsync()).Flags).ThreadId);
        Assert.Null((await house.Desk.Prescriber.AcknowledgeAsync((await house.ReadAsync()).Id)).ThreadId);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-067")]
    public async Task Who_stands_in_is_told_as_such_and_is_on_no_rung_again(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");
        await house.WriteAsync(house.Desk.Host.Prescriber, house.Backup);
        house.MoveTo("2026-10-12 13:00");
        await house.ClimbAsync();

        var flag = await house.ReadAsync();

        Assert.Contains(flag.Addressees, one => one.StaffId == house.Backup && one.As == FlagRecipient.CoveringClinician);
        Assert.Equal([house.Desk.Host.Therapist, house.Director], flag.Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-064"), Trait("Rule", "K-041")]
    public async Task Taken_back_with_its_message_it_is_over_and_what_is_over_or_unknown_is_left_alone(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");
        var message = await house.WriteAsync(house.Desk.Host.Prescriber);

        await house.ActAsync((flags, ct) => flags.CancelAsync(message.MessageId, ct));
        await house.ActAsync((flags, ct) => flags.AcknowledgeAsync(message.MessageId, ct));
        await house.ActAsync((flags, ct) => flags.AcknowledgeAsync(Guid.CreateVersion7(), ct));

        Assert.Equal(FlagState.Canceled, (await house.ReadAsync()).State);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-042")]
    public async Task Of_two_who_take_note_at_once_the_first_stays(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");
        var message = await house.WriteAsync(house.Desk.Host.Prescriber);

        await Task.WhenAll(
            house.ActAsync((flags, ct) => flags.AcknowledgeAsync(message.MessageId, ct)),
            house.Desk.Prescriber.RunAsync<IMessageFlags>((flags, ct) => flags.AcknowledgeAsync(message.MessageId, ct)));

        Assert.Single((await house.ReadAsync()).Acts, act => act.Act == FlagAct.Acknowledged);
    }

    [Fact]
    public async Task Whoever_may_not_handle_flags_of_the_patient_raises_none()
    {
        await using var house = await Ladder.CreateAsync(DatabaseKind.Sqlite, "2026-10-09 15:00");

        await Assert.ThrowsAsync<NoRelationshipException>(() => house.Desk.Host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist).RunAsync<IMessageFlags>(
            (flags, ct) => flags.RaiseAsync(new MessageFlag(house.Desk.Patient, Guid.CreateVersion7(), Guid.CreateVersion7(), [house.Desk.Host.Prescriber], [], false), ct)));
    }
}

internal static class MessageFlagDesk
{
    public static async Task<MessageFlag> WriteAsync(this Ladder house, Guid to, params Guid[] standIns)
    {
        var flag = new MessageFlag(house.Desk.Patient, Guid.CreateVersion7(), Guid.CreateVersion7(), [to], standIns, false);
        await house.ActAsync((flags, ct) => flags.RaiseAsync(flag, ct));
        return flag;
    }

    public static Task ActAsync(this Ladder house, Func<IMessageFlags, CancellationToken, Task> act) => house.Desk.Therapist.RunAsync<IMessageFlags>(act);
}
