using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar.Reminders;

public sealed class ReminderTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-047")]
    public async Task A_reminder_says_place_day_and_time_and_nothing_else(DatabaseKind kind)
    {
        var (host, outside, _) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;

        host.GoTo(Local("2026-10-13 10:00"));
        await host.RemindAsync();

        var (mail, text) = (outside.Mail.Accepted.Single().Letter, outside.Texts.Accepted.Single().Letter);
        Assert.Equal(("rosa@example.org", "5185550132", "Your appointment at Harbor"), (mail.To, text.To, mail.Subject));
        Assert.StartsWith("You have an appointment at Harbor on Wednesday, October 14, at 10:00 AM (New York time).", mail.Text, StringComparison.Ordinal);
        Assert.Equal("You have an appointment at Harbor on Wednesday, October 14, at 10:00 AM (New York time). Questions: 555-0100. Reply STOP to end texts.", text.Text.Replace("5550100", "555-0100", StringComparison.Ordinal));
        Assert.All([mail.Text, mail.Subject!, text.Text], said => Assert.All(["Rosa", "1001", "Patel", "PMHNP", "Medication", "99214"], word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Each_step_comes_once_by_its_channel_however_often_the_job_runs(DatabaseKind kind)
    {
        var (host, outside, _) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;

        foreach (var at in (string[])["2026-10-12 09:59", "2026-10-12 10:00", "2026-10-12 10:05", "2026-10-13 10:00", "2026-10-13 17:00", "2026-10-14 08:00", "2026-10-14 09:55", "2026-10-14 10:01"])
        {
            host.GoTo(Local(at));
            await host.RemindAsync();
            await host.RemindAsync();
        }

        Assert.Equal((1, 2), (outside.Mail.Accepted.Count, outside.Texts.Accepted.Count));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_canceled_appointment_is_never_told_also_when_it_was_canceled_after_the_reminder_was_queued(DatabaseKind kind)
    {
        var (host, outside, booked) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;
        host.GoTo(Local("2026-10-13 10:00"));
        await host.PlanAsync();

        await host.AsSystem.CancelAsync(booked, CancelReason.PatientAsked);
        await host.RemindAsync();

        Assert.Empty(outside.Mail.Accepted.Concat(outside.Texts.Accepted));
        Assert.All(await host.RemindersAsync(booked.Id), one => Assert.Equal((ReminderState.Canceled, "NotBookedAnyMore"), (one.State, one.Reason)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_appointment_that_moved_is_told_with_its_new_time_and_the_old_one_is_not(DatabaseKind kind)
    {
        var (host, outside, booked) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;
        host.GoTo(Local("2026-10-12 10:00"));
        await host.PlanAsync();

        await host.AsSystem.MoveAsync(booked, new MoveAppointment(0, At("2026-10-16 15:00")));
        await host.RemindAsync();
        Assert.Empty(outside.Mail.Accepted);
        host.GoTo(Local("2026-10-14 15:00"));
        await host.RemindAsync();

        Assert.Contains("Friday, October 16, at 3:00 PM", Assert.Single(outside.Mail.Accepted).Letter.Text, StringComparison.Ordinal);
        Assert.Equal([false, true], (await host.RemindersAsync(booked.Id)).Select(one => one.IsOfThisTime));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_appointment_that_moved_away_and_back_is_told_of_anew_and_once(DatabaseKind kind)
    {
        var (host, outside, booked) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;
        host.GoTo(Local("2026-10-12 10:00"));
        await host.RemindAsync();

        var away = (await host.AsSystem.MoveAsync(booked, new MoveAppointment(0, At("2026-10-14 09:00")))).Appointment!;
        await host.RemindAsync();
        await host.AsSystem.MoveAsync(away, new MoveAppointment(0, At("2026-10-14 10:00")));
        await host.RemindAsync();
        await host.RemindAsync();

        Assert.Equal(["10:00", "9:00", "10:00"], outside.Mail.Accepted.Select(parcel => parcel.Letter.Text.Split(" at ")[2].Split(' ')[0]));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task In_quiet_hours_of_its_place_it_waits_and_not_beyond_its_start(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        await host.TurnOnAsync(rules => rules with { EmailHours = [12], TextHours = [] });
        var type = await host.AddTypeAsync();
        var late = await host.AsSystem.BookedAsync(Visit(type, "2026-10-14 10:00"));
        var early = await host.AsSystem.BookedAsync(Visit(type, "2026-10-14 07:45") with { IsConfirmed = true });

        host.GoTo(Local("2026-10-13 22:00"));
        await host.RemindAsync();
        Assert.Equal([(ReminderState.Held, Local("2026-10-14 08:00"))], (await host.RemindersAsync(late.Id)).Select(one => (one.State, one.At)));
        Assert.Equal(["QuietUntilStart"], (await host.RemindersAsync(early.Id)).Select(one => one.Reason));
        host.GoTo(Local("2026-10-14 07:59"));
        await host.RemindAsync();
        Assert.Empty(outside.Mail.Accepted);
        host.GoTo(Local("2026-10-14 08:00"));
        await host.RemindAsync();

        Assert.Single(outside.Mail.Accepted);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-152")]
    public async Task Who_took_their_consent_back_after_it_was_queued_gets_no_text(DatabaseKind kind)
    {
        var (host, outside, booked) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;
        host.GoTo(Local("2026-10-13 10:00"));
        await host.PlanAsync();

        outside.Reminded[Rosa] = new ReminderAddress("elsewhere@example.org", null);
        await host.DeliverAsync();

        Assert.Equal("elsewhere@example.org", Assert.Single(outside.Mail.Accepted).Letter.To);
        Assert.Empty(outside.Texts.Accepted);
        Assert.Contains((ReminderChannel.Text, ReminderState.Canceled, "NotThisWay"), (await host.RemindersAsync(booked.Id)).Select(one => (one.Channel, one.State, one.Reason)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_is_sent_before_somebody_turns_it_on_and_who_booked_too_late_for_a_step_is_not_told_by_it(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-09 17:00") with { IsConfirmed = true });
        Assert.Equal(0, await host.PlanAsync());

        await host.TurnOnAsync();
        await host.RemindAsync();
        Assert.Empty(outside.Mail.Accepted.Concat(outside.Texts.Accepted));
        host.GoTo(Local("2026-10-09 15:00"));
        await host.RemindAsync();

        Assert.Equal((0, 1), (outside.Mail.Accepted.Count, outside.Texts.Accepted.Count));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110")]
    public async Task What_failed_is_a_list_of_those_who_see_the_patient_and_can_be_tried_again(DatabaseKind kind)
    {
        var (host, outside, booked) = await BookedAsync(kind, "2026-10-14 10:00");
        await using var closing = host;
        outside.Mail.OnArrival = _ => throw new CarrierException("Smtp550", isFinal: true);
        host.GoTo(Local("2026-10-12 10:00"));
        await host.RemindAsync();
        Task<IReadOnlyList<FailedReminderDto>> FailedAsync(Guid staff, string role) =>
            host.For(staff, role).RunAsync<IReminderAppService, IReadOnlyList<FailedReminderDto>>((reminders, ct) => reminders.GetFailedAsync(ct));

        var failed = Assert.Single(await FailedAsync(Patel.Id, PracticeRole.Prescriber));
        Assert.Equal((booked.Id, Rosa, "Smtp550"), (failed.AppointmentId, failed.PatientId, failed.Reason));
        Assert.Empty(await FailedAsync(Chen.Id, PracticeRole.Therapist));
        Assert.Empty(await host.For(Chen.Id, PracticeRole.Therapist).RunAsync<IReminderAppService, IReadOnlyList<ReminderDto>>((reminders, ct) => reminders.GetAsync([booked.Id], ct)));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.For(Chen.Id, PracticeRole.Therapist).RunAsync<IReminderAppService>((reminders, ct) => reminders.TryAgainAsync(failed.Id, ct)));
        Assert.Equal("Scheduling:ReminderNotFound", refusal.Code);

        // A colleague who treats the patient as well sees to their own appointments alone.
        await host.TreatAsync(Chen.Id, Rosa);
        Assert.Empty(await FailedAsync(Chen.Id, PracticeRole.Therapist));

        outside.Mail.OnArrival = _ => { };
        await host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk).RunAsync<IReminderAppService>((reminders, ct) => reminders.TryAgainAsync(failed.Id, ct));
        await host.DeliverAsync();
        Assert.Single(outside.Mail.Accepted);
    }

    [Theory]
    [InlineData("EmailHours", new[] { 0 }, new int[0], null)]
    [InlineData("EmailHours", new[] { 337 }, new int[0], null)]
    [InlineData("TextHours", new int[0], new[] { 1, 2, 3, 4 }, null)]
    [InlineData("Sender", new int[0], new int[0], "Two\nlines")]
    public async Task Rules_that_no_one_could_follow_are_refused_by_their_field(string field, int[] email, int[] text, string? sender)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.TurnOnAsync(rules => rules with { EmailHours = email, TextHours = text, Sender = sender }));

        Assert.Equal(field, refusal.Field);
    }

    /// <summary>Rosa is booked, and reminders are on: e-mail 48 hours before, texts 24 and 2.</summary>
    private static async Task<(TestHost Host, Outside Outside, AppointmentDto Booked)> BookedAsync(DatabaseKind kind, string at)
    {
        var outside = new Outside();
        var host = await CreateAsync(kind, outside: outside);
        await host.TurnOnAsync();
        return (host, outside, await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(), at)));
    }
}
