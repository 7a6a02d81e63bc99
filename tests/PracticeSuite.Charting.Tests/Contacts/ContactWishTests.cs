using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Contacts;

/// <summary>A patient who is written to elsewhere, or not called.</summary>
[Trait("Rule", "P-152")]
public sealed class ContactWishTests
{
    private static ContactWishInput Box { get; } = new("PO Box 7", null, "Troy", "NY", "12180", null, null, DoNotCall: false, "Plain envelope");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_asked_in_confidence_takes_the_place_of_what_is_on_record_until_it_is_ended(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        Assert.Equal(("12 Elm Street", "5185550132", false), Told(await ContactAsync(host, patient)));
        await SaveAsync(host, patient, Box);
        Assert.Equal(("PO Box 7", "5185550132", true), Told(await ContactAsync(host, patient)));
        await SaveAsync(host, patient, Box with { AddressLine1 = null, City = null, State = null, Zip = null, DoNotCall = true });
        var silent = await ContactAsync(host, patient);
        Assert.Equal(("12 Elm Street", null, true), Told(silent));
        Assert.False(silent.MayCall);
        await host.AsSystem.RunAsync<IContactWishAppService>((contacts, ct) => contacts.EndAsync(patient, ct));
        Assert.Equal(("12 Elm Street", "5185550132", false), Told(await ContactAsync(host, patient)));
        var over = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<IContactWishAppService>((contacts, ct) => contacts.EndAsync(patient, ct)));
        Assert.Equal("Charting:NoContactWish", over.Code);
    }

    [Theory]
    [InlineData("PO Box 7", null, "NY", "12180", null, false, "AddressLine1")]
    [InlineData(null, null, null, null, null, false, "AddressLine1")]
    [InlineData(null, null, null, null, "5185550199", true, "Phone")]
    [InlineData("PO Box 7", "Troy", "XX", "12180", null, false, "State")]
    public async Task A_wish_is_whole_and_says_something(string? line, string? city, string? state, string? zip, string? phone, bool doNotCall, string field)
    {
        await using var host = await ChartingHost.CreateAsync(DatabaseKind.Sqlite);
        var patient = await host.PatientAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, patient, new ContactWishInput(line, null, city, state, zip, phone, null, doNotCall, null)));

        Assert.Equal(field, refusal.Field);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Whoever_takes_the_request_writes_it_down_and_an_administrator_does_not(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(host.FrontDesk, PracticeRole.Administrator)
            .RunAsync<IContactWishAppService>((contacts, ct) => contacts.SaveAsync(patient, Box, ct)));
        await host.Host.For(host.FrontDesk, PracticeRole.FrontDesk).RunAsync<IContactWishAppService>((contacts, ct) => contacts.SaveAsync(patient, Box, ct));
        await host.Host.For(host.FrontDesk, PracticeRole.PrivacyOfficer).RunAsync<IContactWishAppService>((contacts, ct) => contacts.SaveAsync(patient, Box with { Note = null }, ct));

        Assert.Equal("PO Box 7", (await ContactAsync(host, patient)).Address?.Line1);
    }

    private static Task SaveAsync(ChartingHost host, Guid patient, ContactWishInput wish) =>
        host.AsSystem.RunAsync<IContactWishAppService>((contacts, ct) => contacts.SaveAsync(patient, wish, ct));

    private static async Task<PatientContact> ContactAsync(ChartingHost host, Guid patient) =>
        (await host.AsSystem.RunAsync<IPatientContacts, IReadOnlyDictionary<Guid, PatientContact>>((contacts, ct) => contacts.GetAsync([patient], ct)))[patient];

    private static (string?, string?, bool) Told(PatientContact contact) => (contact.Address?.Line1, contact.Phone, contact.IsConfidential);
}
