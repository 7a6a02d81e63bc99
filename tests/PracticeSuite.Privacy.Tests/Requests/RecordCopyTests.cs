using System.IO.Compression;
using System.Text.Json;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>A copy of the record: what is in it, what is not, and who may make it.</summary>
public sealed class RecordCopyTests
{
    private static readonly RequestHead ByRosa = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);
    private static readonly RequestHead ByMother = ByRosa with { By = RequestedBy.PersonalRepresentative, Name = "M. Alvarez", Relationship = "mother" };
    private static readonly RequestHead ForALawyer = ByRosa with { By = RequestedBy.ThirdParty, Name = "J. Lee" };

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147"), Trait("Rule", "P-148")]
    public async Task An_item_held_for_harm_is_left_out_and_counted(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await HoldAsync(house, "v2", HoldKind.PreventingHarm);

        var (copy, files) = await CopyAsync(house, ByRosa);

        Assert.Equal(1, copy.Withheld);
        Assert.Equal(["v1", "v3"], Ids(files));
        Assert.Contains("record.pdf", files.Keys);
        await ReleaseAllAsync(house);
        Assert.Equal(["v1", "v2", "v3"], Ids((await CopyAsync(house, ByRosa)).Files));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-156")]
    public async Task What_a_minor_keeps_from_a_parent_is_in_the_minors_copy_and_not_in_the_parents_nor_counted_there(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await HoldAsync(house, "v3", HoldKind.MinorConfidential);

        var (parents, files) = await CopyAsync(house, ByMother);

        Assert.Equal(0, parents.Withheld);
        Assert.Equal(["v1", "v2"], Ids(files));
        Assert.Equal(["v1", "v2", "v3"], Ids((await CopyAsync(house, ByRosa)).Files));
    }

    /// <summary>An amendment says what its entry says.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-149"), Trait("Rule", "P-156")]
    public async Task What_was_asked_about_an_entry_that_is_held_is_held_with_it(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await AmendAsync(house, "v2");
        await AmendAsync(house, "v3");
        await HoldAsync(house, "v3", HoldKind.MinorConfidential);

        var parents = (await CopyAsync(house, ByMother)).Files["amendments.json"].RootElement.GetProperty("items");
        var own = (await CopyAsync(house, ByRosa)).Files["amendments.json"].RootElement.GetProperty("items");

        Assert.Equal((1, 2), (parents.GetArrayLength(), own.GetArrayLength()));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-072"), Trait("Rule", "P-156")]
    public async Task A_copy_for_somebody_else_is_a_disclosure_that_a_program_needs_consent_for(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await HoldAsync(house, "v3", HoldKind.MinorConfidential);

        var (_, files) = await CopyAsync(house, ForALawyer);
        var logged = await house.AsOfficer.RunAsync<IDisclosureAppService, IReadOnlyList<DisclosureDto>>((log, ct) => log.GetListAsync(RightsHouse.Rosa, ct));
        house.Program = Part2Program.WholePractice;
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CopyAsync(house, ForALawyer));

        Assert.Equal(["v1", "v2"], Ids(files));
        Assert.Equal(("Lee and Sons", DisclosureBasis.Authorization), (Assert.Single(logged).Recipient, logged[0].Basis));
        Assert.Equal("Privacy:CopyNeedsPartTwoConsent", refusal.Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-149")]
    public async Task An_amendment_stands_beside_its_entry(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var denied = await AmendAsync(house, "v1");
        await house.AsOfficer.RunAsync<IAmendmentAppService>(async (service, ct) =>
        {
            await service.DenyAsync(denied.Id, new AmendmentDenial(AmendmentDenialGround.AccurateAndComplete, "It is what was agreed"), ct);
            await service.DisagreeAsync(denied.Id, "It is wrong", ct);
            await service.RebutAsync(denied.Id, "It is right", ct);
            Assert.NotEmpty((await service.PrintDenialAsync(denied.Id, ct)).Content.ToArray());
        });
        var accepted = await AmendAsync(house, "v2");
        await house.AsOfficer.RunAsync<IAmendmentAppService>((service, ct) => service.AcceptAsync(accepted.Id, new AmendmentAcceptance("Goal: sleep", null), ct));

        var plans = (await CopyAsync(house, ByRosa)).Files["plan-versions.json"].RootElement.GetProperty("items");

        Assert.Equal("It is wrong", plans[0].GetProperty("Statement of disagreement").GetString());
        Assert.Equal("It is right", plans[0].GetProperty("Rebuttal").GetString());
        Assert.Equal("Goal: sleep", plans[1].GetProperty("Addendum").GetString());
        Assert.False(plans[2].TryGetProperty("Addendum", out _));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-131"), Trait("Rule", "P-141"), Trait("Rule", "P-147")]
    public async Task Only_the_officer_makes_a_copy_after_a_fresh_proof_and_it_is_recorded_before_it_is_whole(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var request = await TakeAsync(house, ByRosa);
        var stale = house.Host.For(new Caller(house.Host.Practice, Guid.CreateVersion7(), null, "officer", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false));

        await Assert.ThrowsAsync<AccessDeniedException>(() => WriteAsync(house.AsTherapist, request.Id, Stream.Null));
        await Assert.ThrowsAsync<AccessDeniedException>(() => WriteAsync(house.AsFrontDesk, request.Id, Stream.Null));
        Assert.Equal(Reauthentication.Code, (await Assert.ThrowsAsync<BusinessException>(() => WriteAsync(stale, request.Id, Stream.Null))).Code);
        await Assert.ThrowsAsync<IOException>(() => WriteAsync(house.AsOfficer, request.Id, new BrokenStream()));
        var trail = await house.AsOfficer.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Action: AuditAction.Export), ct));

        var row = Assert.Single(trail.Rows);
        Assert.Equal(("PatientRecord", RightsHouse.Rosa, "Patient"), (row.ObjectType, row.PatientId, row.Reason));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147")]
    public async Task A_letter_without_a_face_keeps_only_its_section_off_the_paper(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        house.Plans.Items[RightsHouse.Rosa].Add(new RecordItem("v4", new RecordField("Goal", "\u4e2d\u6587")));

        var (copy, files) = await CopyAsync(house, ByRosa);

        Assert.Equal("\u4e2d\u6587", files["plan-versions.json"].RootElement.GetProperty("items")[3].GetProperty("Goal").GetString());
        Assert.True(copy.Items >= 4);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-148")]
    public async Task An_entry_is_held_by_a_clinician_who_treats_the_patient_and_only_one_that_is_there(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);

        Assert.Equal("Privacy:ItemNotFound", (await Assert.ThrowsAsync<BusinessException>(() => HoldAsync(house, "v9", HoldKind.Privacy))).Code);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<BusinessException>(() => HoldAsync(house, "v1", HoldKind.Privacy, "short"))).Field);
        await Assert.ThrowsAsync<AccessDeniedException>(() => house.AsOfficer.RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(RightsHouse.Rosa, Hold("v1", HoldKind.Privacy), ct)));
        await Assert.ThrowsAsync<NoRelationshipException>(() => house.AsTherapist.RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(RightsHouse.Theo, Hold("t1", HoldKind.Privacy), ct)));
        await HoldAsync(house, "v1", HoldKind.Privacy);
        Assert.Equal("Privacy:AlreadyHeld", (await Assert.ThrowsAsync<BusinessException>(() => HoldAsync(house, "v1", HoldKind.Privacy))).Code);
    }

    private static HoldInput Hold(string item, HoldKind kind, string reason = "Names her former husband") => new("plan-versions", item, kind, reason);

    private static Task HoldAsync(RightsHouse house, string item, HoldKind kind, string reason = "Names her former husband") =>
        house.AsTherapist.RunAsync<IHeldItemAppService>((items, ct) => items.HoldAsync(RightsHouse.Rosa, Hold(item, kind, reason), ct));

    private static Task ReleaseAllAsync(RightsHouse house) => house.AsTherapist.RunAsync<IHeldItemAppService>(async (items, ct) =>
    {
        foreach (var hold in (await items.GetAsync(RightsHouse.Rosa, ct)).SelectMany(part => part.Items).SelectMany(item => item.Holds))
            await items.ReleaseAsync(hold.Id, ct);
    });

    private static Task<AmendmentDto> AmendAsync(RightsHouse house, string item) => house.AsFrontDesk.RunAsync<IAmendmentAppService, AmendmentDto>(
        (service, ct) => service.TakeAsync(RightsHouse.Rosa, new AmendmentInput(ByRosa, "plan-versions", item, "Another goal", "I never said it"), ct));

    private static Task<AccessRequestDto> TakeAsync(RightsHouse house, RequestHead head) => house.AsFrontDesk.RunAsync<IAccessRequestAppService, AccessRequestDto>(
        (service, ct) => service.TakeAsync(RightsHouse.Rosa, Asked(head), ct));

    private static AccessRequestInput Asked(RequestHead head) => head.By == RequestedBy.ThirdParty
        ? new AccessRequestInput(head, "PDF by e-mail", "Lee and Sons", "7 Court Street, Albany NY 12207", head.ReceivedOn)
        : new AccessRequestInput(head, "PDF by e-mail", null, null, null);

    private static Task<RecordCopyDto> WriteAsync(IOperations somebody, Guid id, Stream output) =>
        somebody.Once.RunAsync<IAccessRequestAppService, RecordCopyDto>((service, ct) => service.WriteCopyAsync(id, consentId: null, output, ct));

    private static async Task<(RecordCopyDto Copy, IReadOnlyDictionary<string, JsonDocument> Files)> CopyAsync(RightsHouse house, RequestHead head)
    {
        var request = await TakeAsync(house, head);
        using var output = new MemoryStream();
        var copy = await WriteAsync(house.AsOfficer, request.Id, output);
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        return (copy, zip.Entries.ToDictionary(entry => entry.Name, Read, StringComparer.Ordinal));
    }

    private static JsonDocument Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return entry.Name.EndsWith(".json", StringComparison.Ordinal) ? JsonDocument.Parse(content) : JsonDocument.Parse("{}");
    }

    private static IEnumerable<string?> Ids(IReadOnlyDictionary<string, JsonDocument> files) =>
        [.. files["plan-versions.json"].RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())];

    /// <summary>The browser has gone.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("gone");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }
}
