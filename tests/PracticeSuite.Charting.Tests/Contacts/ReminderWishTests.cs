using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Contacts;

/// <summary>How a patient wants to be reminded, and their consent to texts.</summary>
public sealed class ReminderWishTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static readonly ReminderWishInput Texts = new(ByEmail: true, ByText: true, "518-555-0177", Today);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_a_word_e_mail_goes_to_the_address_and_no_text_anywhere(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, silent) = (await MailedAsync(host), await host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-1002" }));

        Assert.Equal(new ReminderAddress("rosa@example.org", null), await AddressAsync(host, patient));
        Assert.Equal(ReminderAddress.None, await AddressAsync(host, silent));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_consent_opens_texts_until_the_patient_says_stop_and_both_stay_known(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await MailedAsync(host);

        var consented = await SaveAsync(host, patient, Texts);
        Assert.Equal(new ReminderAddress("rosa@example.org", "5185550177"), consented.Now);
        Assert.Equal((Today, "system"), (consented.ConsentedOn, consented.RecordedBy));
        var stopped = await host.AsSystem.RunAsync<IReminderWishAppService, ReminderWishDto>((wishes, ct) => wishes.StopTextsAsync(patient, consented.Version, ct));
        Assert.Equal((new ReminderAddress("rosa@example.org", null), TestHost.DefaultNow), (stopped.Now, stopped.StoppedAt));
        Assert.Equal([(true, Today)], stopped.Earlier.Select(one => (one.ByText, one.ConsentedOn!.Value)));

        host.Host.Clock.Advance(TimeSpan.FromDays(3));
        var old = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, patient, Texts with { ConsentedOn = Today.AddDays(-1), Version = 2 }));
        Assert.Equal("ConsentedOn", old.Field);
        Assert.Equal("5185550177", (await SaveAsync(host, patient, Texts with { ConsentedOn = Today.AddDays(3), Version = 2 })).Now.Mobile);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_consent_is_to_a_number_and_does_not_outlive_that_texts_are_switched_off(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await MailedAsync(host);
        await SaveAsync(host, patient, Texts);
        host.Host.Clock.Advance(TimeSpan.FromDays(3));

        var other = Texts with { Mobile = "5185550199", Version = 1 };
        var changed = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, patient, other with { ConsentedOn = Today.AddDays(-1) }));
        Assert.Equal(("ConsentedOn", true), (changed.Field, changed.Message.Contains("another number", StringComparison.Ordinal)));
        Assert.Equal("5185550199", (await SaveAsync(host, patient, other with { ConsentedOn = Today.AddDays(3) })).Now.Mobile);

        host.Host.Clock.Advance(TimeSpan.FromDays(3));
        await SaveAsync(host, patient, other with { ByText = false, ConsentedOn = null, Version = 2 });
        var old = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, patient, other with { ConsentedOn = Today.AddDays(3), Version = 3 }));
        Assert.Contains("consent anew", old.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-152")]
    public async Task What_was_asked_in_confidence_is_honoured(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await MailedAsync(host);
        await SaveAsync(host, patient, Texts);

        await WishAsync(host, patient, email: "safe@example.org", phone: "5185550188", doNotCall: false);
        Assert.Equal(new ReminderAddress("safe@example.org", null), await AddressAsync(host, patient));
        // Who asked for another number wants nothing at the address that is on record.
        await WishAsync(host, patient, email: null, phone: "5185550177", doNotCall: false);
        Assert.Equal(new ReminderAddress(null, "5185550177"), await AddressAsync(host, patient));
        await WishAsync(host, patient, email: null, phone: null, doNotCall: true);
        Assert.Null((await AddressAsync(host, patient)).Mobile);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-170")]
    public async Task Who_has_died_is_not_reminded(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await MailedAsync(host);
        await SaveAsync(host, patient, Texts);

        await host.AsSystem.RunAsync<IPatientAppService>((patients, ct) => patients.RecordDeathAsync(patient, TestHost.DefaultNow.AddDays(-1), ct));

        Assert.Equal(ReminderAddress.None, await AddressAsync(host, patient));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_wants_no_e_mail_gets_none(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await MailedAsync(host);

        Assert.Null((await SaveAsync(host, patient, Texts with { ByEmail = false })).Now.Email);
    }

    [Theory]
    [InlineData("Mobile", null, 0)]
    [InlineData("Mobile", "12", 0)]
    [InlineData("ConsentedOn", "5185550177", null)]
    [InlineData("ConsentedOn", "5185550177", 1)]
    public async Task A_consent_has_a_number_and_a_day(string field, string? mobile, int? day)
    {
        await using var host = await ChartingHost.CreateAsync(DatabaseKind.Sqlite);
        var patient = await host.PatientAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, patient, Texts with { Mobile = mobile, ConsentedOn = day is { } days ? Today.AddDays(days) : null }));

        Assert.Equal(field, refusal.Field);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_two_who_write_it_down_at_once_one_does_and_who_has_none_has_nothing_to_stop(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var none = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<IReminderWishAppService>((wishes, ct) => wishes.StopTextsAsync(patient, 0, ct)));
        Assert.Equal("Charting:NoTexts", none.Code);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Record.ExceptionAsync(() => Task.Run(() => SaveAsync(host, patient, Texts)))));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<BusinessException>(), lost => Assert.Equal("Data:ChangedMeanwhile", lost.Code));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-109")]
    public async Task Who_writes_demographics_writes_it_and_a_therapist_reads_it(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        await host.Host.For(host.FrontDesk, PracticeRole.FrontDesk).RunAsync<IReminderWishAppService>((wishes, ct) => wishes.SaveAsync(patient, Texts, ct));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(host.Therapist, PracticeRole.Therapist).RunAsync<IReminderWishAppService>((wishes, ct) => wishes.SaveAsync(patient, Texts with { Version = 1 }, ct)));

        Assert.True((await host.Host.For(host.Therapist, PracticeRole.Therapist).RunAsync<IReminderWishAppService, ReminderWishDto>((wishes, ct) => wishes.GetAsync(patient, ct))).ByText);
    }

    private static Task<Guid> MailedAsync(ChartingHost host) => host.PatientAsync(ChartingHost.Rosa with { Email = "rosa@example.org" });

    private static Task<ReminderWishDto> SaveAsync(ChartingHost host, Guid patient, ReminderWishInput wish) =>
        host.AsSystem.RunAsync<IReminderWishAppService, ReminderWishDto>((wishes, ct) => wishes.SaveAsync(patient, wish, ct));

    private static Task WishAsync(ChartingHost host, Guid patient, string? email, string? phone, bool doNotCall) => host.AsSystem.RunAsync<IContactWishAppService>(
        (contacts, ct) => contacts.SaveAsync(patient, new ContactWishInput(null, null, null, null, null, phone, email, doNotCall, null), ct));

    private static async Task<ReminderAddress> AddressAsync(ChartingHost host, Guid patient) =>
        (await host.AsSystem.RunAsync<IPatientReminders, IReadOnlyDictionary<Guid, ReminderAddress>>((reminders, ct) => reminders.GetAsync([patient], ct)))[patient];
}
