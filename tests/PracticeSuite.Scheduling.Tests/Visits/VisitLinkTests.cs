using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Visits;

/// <summary>Who is told where a visit by telehealth is joined, who changes it, and to whose visits files belong.</summary>
public sealed class VisitLinkTests
{
    private const string Link = "https://visits.example.com/j/1";

    private static readonly RecordVisit Visit = new(Rosa, new DateOnly(2026, 10, 9), "90834", Patel.Id, null, NewYork.Id, Kept: false, Mode: VisitMode.Video, Link: Link);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110")]
    public async Task A_link_is_told_to_those_who_treat_or_receive_the_patient_and_to_nobody_else(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.RunAsync<IVisitAppService>((visits, ct) => visits.RecordAsync(Visit, ct));

        Assert.Equal(Link, await LinkAsync(host.For(Patel.Id, PracticeRole.Prescriber)));
        Assert.Equal(Link, await LinkAsync(host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk)));
        Assert.Null(await LinkAsync(host.For(Guid.CreateVersion7(), PracticeRole.Biller)));
        Assert.Null(await LinkAsync(host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer)));
        Assert.Equal(Link, Assert.Single(await host.For(Patel.Id, PracticeRole.Prescriber).RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((visits, ct) => visits.GetOwnDayAsync(Visit.On, ct))).Link);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110")]
    public async Task Whoever_records_a_visit_says_how_it_is_held_after_all(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var visit = await host.AsSystem.RunAsync<IVisitAppService, VisitDto>((visits, ct) => visits.RecordAsync(Visit, ct));
        var phone = new VisitArrangement(VisitMode.AudioOnly, null);
        var colleague = Guid.CreateVersion7();
        await host.TreatAsync(colleague, Rosa);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(host.For(colleague, PracticeRole.Therapist), visit.Id, phone));
        var arranged = await ArrangeAsync(host.For(Patel.Id, PracticeRole.Prescriber), visit.Id, phone);

        Assert.Equal("Scheduling:NotYourVisit", refusal.Code);
        Assert.Equal((VisitMode.AudioOnly, null), (arranged.Mode, arranged.Link));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110"), Trait("Rule", "P-120")]
    public async Task Files_belong_to_visits_that_one_sees_and_are_added_to_those_that_one_records(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var visit = (await host.AsSystem.RunAsync<IVisitAppService, VisitDto>((visits, ct) => visits.RecordAsync(Visit, ct))).Id;
        var colleague = Guid.CreateVersion7();
        await host.TreatAsync(colleague, Rosa);

        Assert.Equal(new AttachmentItem(visit, MayAttach: true, IsPart2: false), await ItemAsync(host.For(Patel.Id, PracticeRole.Prescriber), visit));
        Assert.Equal(new AttachmentItem(visit, MayAttach: true, IsPart2: false), await ItemAsync(host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk), visit));
        Assert.Equal(new AttachmentItem(visit, MayAttach: false, IsPart2: false), await ItemAsync(host.For(colleague, PracticeRole.Therapist), visit));
        Assert.Equal(new AttachmentItem(visit, MayAttach: false, IsPart2: false), await ItemAsync(host.For(Guid.CreateVersion7(), PracticeRole.Biller), visit));
        Assert.Null(await ItemAsync(host.For(Guid.CreateVersion7(), PracticeRole.Therapist), visit));
        Assert.Null(await ItemAsync(host.For(Patel.Id, PracticeRole.Prescriber), visit, Theo));
        Assert.Null(await ItemAsync(host.For(Guid.CreateVersion7(), PracticeRole.Administrator), visit));
    }

    private static async Task<string?> LinkAsync(IOperations by) =>
        Assert.Single(await by.RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((visits, ct) => visits.GetListAsync(Rosa, ct))).Link;

    private static Task<VisitDto> ArrangeAsync(IOperations by, Guid visit, VisitArrangement how) =>
        by.RunAsync<IVisitAppService, VisitDto>((visits, ct) => visits.ArrangeAsync(visit, how, ct));

    private static async Task<AttachmentItem?> ItemAsync(IOperations by, Guid visit, Guid? patient = null) =>
        (await by.RunAsync<IAttachmentHost, IReadOnlyList<AttachmentItem>>((host, ct) => host.FindAsync(patient ?? Rosa, [visit], ct))).SingleOrDefault();
}
