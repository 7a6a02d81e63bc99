using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>One of each kind of thing that the privacy office keeps about a patient; the mark is another patient's, so that this chart asks nobody for a reason.</summary>
internal sealed record OneOffice(
    Guid Glass, Guid Mark, Guid Disclosure, Guid Access, Guid Amendment, Guid Accounting, Guid Restriction, Guid Item, Guid Hold, Guid Breach)
{
    public static RequestHead Head { get; } = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    public static DisclosureInput Told { get; } = new(
        OneChart.Now.AddDays(-2), DisclosureBasis.RequiredByLaw, "County court", null, "dates of attendance", "order", "order 17 of the court", null, IsPart2: false, null, null);

    public static async Task<OneOffice> OpenAsync(TestHost host, OneChart chart)
    {
        var stranger = host.For(Guid.CreateVersion7(), PracticeRole.Therapist);
        var glass = await stranger.RunAsync<IBrokenGlassAppService, OpenGlassDto>(
            (glasses, ct) => glasses.BreakAsync(new BreakGlassInput(chart.Patient, BreakGlassReason.CrisisCall, "a call in the night"), ct));
        await stranger.RunAsync<IBrokenGlassAppService>((glasses, ct) => glasses.EndAsync(glass.Id, ct));
        return await host.AsSystem.RunAsync<IServiceProvider, OneOffice>((services, ct) => FillAsync(services, chart, glass.Id, ct));
    }

    private static async Task<OneOffice> FillAsync(IServiceProvider services, OneChart chart, Guid glass, CancellationToken ct)
    {
        T The<T>()
            where T : notnull => services.GetRequiredService<T>();
        var patient = chart.Patient;
        var other = (await The<IPatientDirectory>().GetIdsByMrnAsync(ct)).Values.First(id => id != patient);
        await The<IHeldItemAppService>().HoldAsync(patient, new HoldInput("plan-versions", $"{chart.Plan}", HoldKind.Privacy, "speaks of the brother"), ct);
        var held = (await The<IHeldItemAppService>().GetAsync(patient, ct)).SelectMany(part => part.Items).SelectMany(item => item.Holds).First();
        await The<IPrivacyNoticeAppService>().PublishAsync(new NoticeVersionInput(new DateOnly(2026, 1, 1), "How we use what you tell us.", HasPart2Content: true), ct);
        return new OneOffice(
            glass,
            (await The<ISensitiveChartAppService>().MarkAsync(new SensitiveChartInput(other, SensitiveKind.Relative, null), ct)).Id,
            (await The<IDisclosureAppService>().RecordAsync(patient, Told, ct)).Id,
            (await The<IAccessRequestAppService>().TakeAsync(patient, new AccessRequestInput(Head, "PDF", null, null, null), ct)).Id,
            (await The<IAmendmentAppService>().TakeAsync(patient, new AmendmentInput(Head, null, null, "another word", "it is wrong"), ct)).Id,
            (await The<IAccountingRequestAppService>().TakeAsync(patient, new AccountingRequestInput(Head, WithPart2Consents: false), ct)).Id,
            (await The<IRestrictionAppService>().TakeAsync(patient, new RestrictionInput(Head, RestrictionKind.Other, "no calls"), ct)).Id,
            held.Id,
            (await The<IRetentionAppService>().PlaceHoldAsync(patient, "the county's lawsuit", ct)).Id,
            (await The<IBreachAppService>().RecordAsync(new BreachInput(new DateOnly(2026, 10, 1), null, "a lost letter", "a name", 1, null), ct)).Id);
    }
}
