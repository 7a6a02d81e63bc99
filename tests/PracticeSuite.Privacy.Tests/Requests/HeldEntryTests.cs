using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>Which entries of a chart somebody may hold, one by one (P-148, P-156).</summary>
public sealed class HeldEntryTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-148"), Trait("Rule", "P-156")]
    public async Task A_diagnosis_and_a_consent_are_held_one_by_one(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.As(clinic.Chen).RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(
            clinic.Rosa,
            new ConsentInput(
                ConsentKind.Treatment, clinic.Host.Clock.GetUtcNow().AddHours(-1), ConsentMethod.Written, clinic.Chen.StaffId, null, ConsentGiver.Self, null, [], null, null, null, null),
            ct));
        var parts = await clinic.As(clinic.Chen).RunAsync<IHeldItemAppService, IReadOnlyList<ReleasedPartDto>>((items, ct) => items.GetAsync(clinic.Rosa, ct));
        foreach (var part in parts.Where(part => part.Items.Count > 0))
            await clinic.As(clinic.Chen).RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(
                clinic.Rosa, new HoldInput(part.Name, part.Items[0].ItemId, HoldKind.Privacy, "Her employer reads her mail"), ct));

        var (copy, files) = await Copies.WriteAsync(clinic, clinic.Adler);

        Assert.All(["diagnoses", "consents", "scales", "plan-versions", "notes", "medications"], name => Assert.Contains(parts, part => part.Name == name));
        Assert.Equal((3, 0, 0), (copy.Withheld, files.ItemsOf("diagnoses"), files.ItemsOf("consents")));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-148")]
    public async Task What_was_changed_of_a_held_diagnosis_is_held_with_it_and_counted_once(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (_, before) = await Copies.WriteAsync(clinic, clinic.Adler);
        var parts = await clinic.As(clinic.Chen).RunAsync<IHeldItemAppService, IReadOnlyList<ReleasedPartDto>>((items, ct) => items.GetAsync(clinic.Rosa, ct));
        var diagnosis = Assert.Single(parts, part => part.Name == "diagnoses").Items[0];
        await clinic.As(clinic.Chen).RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(
            clinic.Rosa, new HoldInput("diagnoses", diagnosis.ItemId, HoldKind.Privacy, "Her employer reads her mail"), ct));

        var (copy, files) = await Copies.WriteAsync(clinic, clinic.Adler);

        Assert.Equal((1, 1), (before.ItemsOf("diagnoses"), before.ItemsOf("diagnosis-changes")));
        Assert.Equal((1, 0, 0), (copy.Withheld, files.ItemsOf("diagnoses"), files.ItemsOf("diagnosis-changes")));
    }
}
