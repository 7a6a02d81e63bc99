using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Allergies;

public sealed class AllergyTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task No_known_allergies_is_another_answer_than_not_asked(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var before = await GetAsync(desk);

        var said = await desk.Therapist.RunAsync<IAllergyAppService, AllergyListDto>((all, ct) => all.SayNoneKnownAsync(desk.Patient, ct));
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var allergy = await desk.AllergicAsync("penicillin");
        var known = await GetAsync(desk);
        await desk.Prescriber.RunAsync<IAllergyAppService>((all, ct) => all.VerifyAsync(allergy.Id, allergy.Version, AllergyVerification.Refuted, "Tested by the allergist.", ct));
        var refuted = await GetAsync(desk);

        Assert.Equal((AllergyAnswer.NotAsked, AllergyAnswer.NoneKnown, AllergyAnswer.Known), (before.Answer, said.Answer, known.Answer));
        Assert.Equal((TestHost.DefaultNow, "test user"), (said.NoneKnown!.At, said.NoneKnown.By));
        Assert.Equal((AllergyAnswer.NotAsked, "Tested by the allergist."), (refuted.Answer, Assert.Single(refuted.Former).VerificationReason));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task None_known_cannot_be_said_over_one_that_is(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("penicillin");

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.Prescriber.RunAsync<IAllergyAppService>((all, ct) => all.SayNoneKnownAsync(desk.Patient, ct)));

        Assert.Equal("Charting:AllergiesKnown", refused.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-016"), Trait("Rule", "P-020")]
    public async Task What_a_therapist_is_told_is_unconfirmed(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        var told = await desk.AllergicAsync("lamotrigine", desk.Therapist);

        Assert.Equal((AllergyVerification.Unconfirmed, "28439"), (told.Verification, told.Ingredient));
        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.Therapist.RunAsync<IAllergyAppService>((all, ct) => all.VerifyAsync(told.Id, told.Version, AllergyVerification.Confirmed, null, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task What_a_colleague_refuted_meanwhile_is_not_confirmed_from_an_old_page(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var shown = await desk.AllergicAsync("penicillin", desk.Therapist);
        await desk.Prescriber.RunAsync<IAllergyAppService>((all, ct) => all.VerifyAsync(shown.Id, shown.Version, AllergyVerification.Refuted, "Tested by the allergist.", ct));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.Prescriber.RunAsync<IAllergyAppService>(
            (all, ct) => all.VerifyAsync(shown.Id, shown.Version, AllergyVerification.Confirmed, null, ct)));

        Assert.Equal("Data:ChangedMeanwhile", refused.Code);
        Assert.Equal("Tested by the allergist.", Assert.Single((await GetAsync(desk)).Former).VerificationReason);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task An_allergy_stands_once(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("penicillin");

        Assert.Equal("Charting:AllergyKnown", (await Assert.ThrowsAsync<BusinessException>(() => desk.AllergicAsync("penicillin"))).Code);
    }

    private static Task<AllergyListDto> GetAsync(Desk desk) =>
        ((IOperations)desk.Therapist).RunAsync<IAllergyAppService, AllergyListDto>((all, ct) => all.GetAsync(desk.Patient, ct));
}
