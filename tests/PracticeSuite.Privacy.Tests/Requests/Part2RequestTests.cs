using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>What is said of an entry of the Part 2 program is shown as the entry is (P-071, P-082), and answered in time all the same.</summary>
[Trait("Rule", "P-071"), Trait("Rule", "P-082")]
public sealed class Part2RequestTests
{
    private static readonly RequestHead ByRosa = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-149")]
    public async Task An_amendment_of_a_labelled_entry_is_gone_with_the_consent_and_its_deadline_stays_without_a_name(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (_, diagnosis) = await clinic.TreatInUnitAsync();
        var revoke = await clinic.ConsentAsync(Part2Purposes.All);
        var asked = await AmendAsync(clinic, clinic.Chen, diagnosis);
        var before = (await ListAsync(clinic, clinic.Adler)).Count + (await OfRosaAsync(clinic, clinic.Chen)).Count;

        await revoke();
        var after = (await ListAsync(clinic, clinic.Adler)).Count + (await OfRosaAsync(clinic, clinic.Chen)).Count;
        var due = Assert.Single(await DueAsync(clinic, clinic.Adler), item => item.Kind == DueKind.AmendmentRequest);

        Assert.Equal((2, 0), (before, after));
        Assert.Equal((null, null, null, DueClosed.Part2, asked.DueOn), (due.Id, due.PatientId, due.ChartId, due.Closed!.Value, due.DueOn));
        Assert.Equal("Privacy:RequestNotFound", (await Assert.ThrowsAsync<BusinessException>(() => AcceptAsync(clinic, clinic.Adler, asked.Id))).Code);
        Assert.Equal(clinic.Rosa, Assert.Single(await DueAsync(clinic, clinic.Nair), item => item.Kind == DueKind.AmendmentRequest).PatientId);
        Assert.Equal(RequestState.Granted, (await AcceptAsync(clinic, clinic.Nair, asked.Id)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_program_s_people_write_down_is_the_program_s_and_what_others_do_is_not(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (prescriber, _) = await clinic.TreatInUnitAsync();

        await AmendAsync(clinic, prescriber, null);
        await RestrictAsync(clinic, prescriber);
        await AmendAsync(clinic, clinic.Chen, null);
        await RestrictAsync(clinic, clinic.Chen);

        Assert.Equal(["A Chen"], (await ListAsync(clinic, clinic.Adler)).Select(one => one.TakenBy));
        Assert.Equal(["A Chen"], (await clinic.As(clinic.Adler).RunAsync<IRestrictionAppService, IReadOnlyList<RestrictionDto>>((all, ct) => all.GetListAsync(ct))).Select(one => one.TakenBy));
        Assert.Equal(2, (await ListAsync(clinic, clinic.Nair)).Count);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-148")]
    public async Task Why_a_labelled_entry_is_held_is_shown_to_whom_the_entry_is_and_keeps_it_from_every_copy(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (prescriber, diagnosis) = await clinic.TreatInUnitAsync();
        var revoke = await clinic.ConsentAsync(Part2Purposes.Treatment);
        await HoldAsync(clinic, clinic.Chen, diagnosis);
        var covered = await HoldsAsync(clinic, clinic.Chen);
        await revoke();

        Assert.Equal((1, 0, 1), (covered, await HoldsAsync(clinic, clinic.Chen), await HoldsAsync(clinic, prescriber)));
        Assert.Equal("Privacy:ItemNotFound", (await Assert.ThrowsAsync<BusinessException>(() => HoldAsync(clinic, clinic.Chen, diagnosis))).Code);
        Assert.Equal(1, (await Copies.WriteAsync(clinic, clinic.Adler)).Copy.Withheld);
    }

    private static AmendmentInput About(Guid? diagnosis) => new(ByRosa, diagnosis is null ? null : "diagnoses", diagnosis?.ToString(), "Another code", "I never had that");

    private static Task<AmendmentDto> AmendAsync(Clinic clinic, Caller by, Guid? diagnosis) => clinic.As(by)
        .RunAsync<IAmendmentAppService, AmendmentDto>((all, ct) => all.TakeAsync(clinic.Rosa, About(diagnosis), ct));

    private static Task RestrictAsync(Clinic clinic, Caller by) => clinic.As(by)
        .RunAsync<IRestrictionAppService>((all, ct) => all.TakeAsync(clinic.Rosa, new RestrictionInput(ByRosa, RestrictionKind.Other, "Nothing to my sister"), ct));

    private static Task<AmendmentDto> AcceptAsync(Clinic clinic, Caller by, Guid id) => clinic.As(by)
        .RunAsync<IAmendmentAppService, AmendmentDto>((all, ct) => all.AcceptAsync(id, new AmendmentAcceptance("Was entered in error", null), ct));

    private static Task<IReadOnlyList<AmendmentDto>> ListAsync(Clinic clinic, Caller by) => clinic.As(by)
        .RunAsync<IAmendmentAppService, IReadOnlyList<AmendmentDto>>((all, ct) => all.GetListAsync(ct));

    private static Task<IReadOnlyList<AmendmentDto>> OfRosaAsync(Clinic clinic, Caller by) => clinic.As(by)
        .RunAsync<IAmendmentAppService, IReadOnlyList<AmendmentDto>>((all, ct) => all.GetOfPatientAsync(clinic.Rosa, ct));

    private static Task<IReadOnlyList<DueItem>> DueAsync(Clinic clinic, Caller by) => clinic.As(by)
        .RunAsync<IDueAppService, IReadOnlyList<DueItem>>((due, ct) => due.GetAsync(ct));

    private static Task HoldAsync(Clinic clinic, Caller by, Guid diagnosis) => clinic.As(by)
        .RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(clinic.Rosa, new HoldInput("diagnoses", $"{diagnosis}", HoldKind.Privacy, "Her employer reads her mail"), ct));

    private static async Task<int> HoldsAsync(Clinic clinic, Caller by) => (await clinic.As(by)
        .RunAsync<IHeldItemAppService, IReadOnlyList<ReleasedPartDto>>((items, ct) => items.GetAsync(clinic.Rosa, ct))).SelectMany(part => part.Items).Sum(item => item.Holds.Count);
}
