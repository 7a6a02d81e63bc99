using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Access is decided in one place (P-124): which rows are under the matrix, and where somebody looks past it.</summary>
public sealed class AccessTests
{
    /// <summary>Rows about a patient that are not under the matrix, each with its reason.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["Part2Consent"] = "what a consent opens is decided by it",
        ["PatientRelationship"] = "the matrix is decided by it",
        ["StaffLinkPatient"] = "the matrix is decided by it",
        ["SensitiveChart"] = "the matrix is decided by it",
        ["ChartReason"] = "the matrix is decided by it",
        ["Attachment"] = "what it belongs to is asked each time it is listed or opened, by the permission of that",
        ["ThreadParticipant"] = "which conversations there are is decided by it, and it is read of one that is there",
        ["GlassBreaking"] = "its maker sees that it is open, privacy officers see all of them (P-121)",
        ["SensitiveMark"] = "privacy officers see all of them, and nobody else (P-122)",
        ["GivenReason"] = "privacy officers see all of them, and nobody else (P-122)",
        ["ChangeView"] = "when each user first looked at a change, and nothing of it; read for a figure that names nobody, and for whether its therapist has looked (UF-33)",
        ["ChartSeen"] = "each user's own, and says up to when they have looked",
        ["PsychotherapyNote"] = "its author's key opens it, and no role and no relationship does (P-063)",
        ["PsychotherapyNoteExport"] = "privacy officers ask for it and see all of them, without a word of a note (P-063)",
    };

    private const string Answered = "it is about the record as a whole, and whoever answers it in time must see it";

    private const string Registered = "the privacy officers' registers are theirs alone, and hold nothing clinical";

    /// <summary>Rows about a patient that carry no label of the Part 2 program, each with its reason (P-071).</summary>
    private static readonly Dictionary<string, string> Unlabelled = new(StringComparer.Ordinal)
    {
        ["Patient"] = "who somebody is says nothing of the program; that they are its patient is shown to those who may know",
        ["PastPeriod"] = "deaths, discharges and restrictions are the practice's, and everybody who works with the patient needs them",
        ["Coverage"] = "who pays is the practice's, and says nothing of the program",
        ["StatementAccount"] = "to whom a statement goes is the practice's, and says nothing of the program, whose services are never among those kept apart",
        ["EligibilityCheck"] = "whether an insurance holds is the practice's, and says nothing of the program",
        ["Enrollment"] = "a patient has one of a code at a time (B-036); a second one, made without seeing the first, would bill the month twice",
        ["ContactWish"] = "where a patient wants to be reached is honoured by everybody who writes or calls, and says nothing of the program",
        ["ReminderWish"] = "how a patient wants to be reminded is honoured by whatever reminds, and says nothing of the program",
        ["AccessRequest"] = Answered,
        ["AccountingRequest"] = Answered,
        ["NoticeAcknowledgment"] = "that the practice's notice was received says nothing of the program",
        ["LegalHold"] = Registered,
        ["Disposal"] = Registered,
        ["BreachPatient"] = Registered,
    };

    /// <summary>Computations that answer with less than they read; whoever adds one says here that it does.</summary>
    private static readonly string[] FactReaders =
    [
        "modules/Billing/PracticeSuite.Billing/Closing/MonthClosingAppService.cs",
        "modules/Billing/PracticeSuite.Billing/LaterPayers/CoverageFollowing.cs",
        "modules/Billing/PracticeSuite.Billing/Months/MonthNow.cs",
        "modules/Billing/PracticeSuite.Billing/Months/MonthYieldAppService.cs",
        "modules/Billing/PracticeSuite.Billing/Months/Runs/RunsShown.cs",
        "modules/Billing/PracticeSuite.Billing/Months/WhatIfs/WhatIfAppService.cs",
        "modules/Billing/PracticeSuite.Billing/Records/BilledServices.cs",
        "modules/Billing/PracticeSuite.Billing/Remittances/PaperTakeBack.cs",
        "modules/Billing/PracticeSuite.Billing/Remittances/PaperTwins.cs",
        "modules/Billing/PracticeSuite.Billing/Remittances/RemittancePoster.cs",
        "modules/Billing/PracticeSuite.Billing/Remittances/RemittanceReader.cs",
        "modules/Billing/PracticeSuite.Billing/Revenue/RevenueAppService.cs",
        "modules/Billing/PracticeSuite.Billing/Settings/ChangeEffectAppService.cs",
        "modules/Billing/PracticeSuite.Billing/Submissions/Batches/BatchReader.cs",
        "modules/Billing/PracticeSuite.Billing/Submissions/Batches/BatchReturn.cs",
        "modules/Billing/PracticeSuite.Billing/Submissions/Batches/ClaimGatherer.cs",
        "modules/Charting/PracticeSuite.Charting/Agendas/SharedPatients.cs",
        "modules/Charting/PracticeSuite.Charting/Care/ChartFacts.cs",
        "modules/Charting/PracticeSuite.Charting/CareTeams/CareTeamFacts.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/FlagAddressees.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/FlagErrata.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/FlagTimes.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/FlagsAtHand.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/UrgentFlagAppService.cs",
        "modules/Charting/PracticeSuite.Charting/Flags/UrgentFlags.cs",
        "modules/Charting/PracticeSuite.Charting/Notes/NoteContacts.cs",
        "modules/Charting/PracticeSuite.Charting/Notes/NoteFacts.cs",
        "modules/Charting/PracticeSuite.Charting/Notes/NoteReturns.cs",
        "modules/Charting/PracticeSuite.Charting/Notes/NoteSignings.cs",
        "modules/Charting/PracticeSuite.Charting/Records/ChartServices.cs",
        "modules/Charting/PracticeSuite.Charting/Scales/ScaleFilling.cs",
        "modules/Coordination/PracticeSuite.Coordination/Agreements/CrisisLeads.cs",
        "modules/Coordination/PracticeSuite.Coordination/Calls/CallAttesting.cs",
        "modules/Coordination/PracticeSuite.Coordination/Calls/CallBook.cs",
        "modules/Coordination/PracticeSuite.Coordination/Contacts/ContactBook.cs",
        "modules/Coordination/PracticeSuite.Coordination/Contacts/ContactClock.cs",
        "modules/Coordination/PracticeSuite.Coordination/Contacts/MessageContacts.cs",
        "modules/Coordination/PracticeSuite.Coordination/Messages/ThreadAccess.cs",
        "modules/Coordination/PracticeSuite.Coordination/Messages/ThreadAnswering.cs",
        "modules/Coordination/PracticeSuite.Coordination/Metrics/MetricReading.cs",
        "modules/Coordination/PracticeSuite.Coordination/Records/CoordinationRecord.cs",
        "modules/Coordination/PracticeSuite.Coordination/Time/CareTime.cs",
        "modules/Coordination/PracticeSuite.Coordination/Time/PatientClock.cs",
        "modules/Privacy/PracticeSuite.Privacy/Disclosures/Accounting.cs",
        "modules/Privacy/PracticeSuite.Privacy/Disclosures/DisclosureLog.cs",
        "modules/Privacy/PracticeSuite.Privacy/Due/DueRows.cs",
        "modules/Privacy/PracticeSuite.Privacy/Records/RecordReader.cs",
        "modules/Privacy/PracticeSuite.Privacy/Requests/CopyRecipient.cs",
        "modules/Privacy/PracticeSuite.Privacy/Requests/PaidInFull.cs",
        "modules/Privacy/PracticeSuite.Privacy/Retention/RecordEraser.cs",
        "modules/Scheduling/PracticeSuite.Scheduling/Calendar/Calls/CallAppointments.cs",
        "modules/Scheduling/PracticeSuite.Scheduling/Calendar/Moving.cs",
        "modules/Scheduling/PracticeSuite.Scheduling/Records/ScheduleRecord.cs",
        "modules/Scheduling/PracticeSuite.Scheduling/Visits/SessionsAndStays.cs",
        "modules/Scheduling/PracticeSuite.Scheduling/Visits/VisitFacts.cs",
    ];

    private static readonly IReadOnlyList<IEntityType> Entities = ReadEntities();

    public static TheoryData<string> AboutPatients => [.. Entities.Where(type => typeof(IAboutPatient).IsAssignableFrom(type.ClrType)).Select(type => type.ClrType.Name)];

    public static TheoryData<string> UnderTheMatrix => [.. Entities.Where(type => AccessOf(type) is not null).Select(type => type.ClrType.Name)];

    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    [Theory, MemberData(nameof(AboutPatients)), Trait("Rule", "P-124")]
    public void A_row_about_a_patient_is_under_the_matrix_or_on_the_list_with_a_reason(string entity) =>
        Assert.NotEqual(Open.ContainsKey(entity), AccessOf(TypeOf(entity)) is not null);

    /// <summary>The filter finds both by name; a name that is none would fail in a query, and only for some roles.</summary>
    [Theory, MemberData(nameof(UnderTheMatrix))]
    public void What_the_filter_asks_of_a_row_is_there(string entity)
    {
        var access = AccessOf(TypeOf(entity))!;

        Assert.Equal(typeof(Guid), TypeOf(entity).FindProperty(access.Patient)?.ClrType);
        Assert.True(access.Own is null || TypeOf(entity).FindProperty(access.Own) is not null);
        Assert.True(access.With is null || TypeOf(entity).FindProperty(access.With) is not null);
        Assert.False(access is { IsPrivate: true, Own: null });
        Assert.True(access.Participants is null || (typeof(ITakesPart).IsAssignableFrom(access.Participants) && TypeOf(entity).FindProperty(access.Conversation) is not null));
    }

    /// <summary>So that a later module gets the label, its stamp and its filter, or says why not.</summary>
    [Theory, MemberData(nameof(UnderTheMatrix)), Trait("Rule", "P-071")]
    public void A_row_of_a_patient_carries_the_label_of_the_Part_2_program_or_is_on_the_list_with_a_reason(string entity) =>
        Assert.NotEqual(Unlabelled.ContainsKey(entity), typeof(IPart2Item).IsAssignableFrom(TypeOf(entity).ClrType));

    [Theory, MemberData(nameof(UnderTheMatrix)), Trait("Rule", "P-071")]
    public void The_label_can_be_put_on_and_whose_work_a_row_tells_of_is_there(string entity)
    {
        var type = TypeOf(entity);
        if (!typeof(IPart2Item).IsAssignableFrom(type.ClrType))
            return;

        Assert.True(type.FindProperty(nameof(IPart2Item.IsPart2))?.PropertyInfo?.CanWrite);
        Assert.True(AccessOf(type)!.Worker is not { } worker || type.FindProperty(worker)?.PropertyInfo is not null);
    }

    /// <summary>Otherwise the answer to who could see would leave the program's rows of a kind out, or speak of rows that there are not.</summary>
    [Theory, MemberData(nameof(Kinds)), Trait("Rule", "P-071"), Trait("Rule", "P-072")]
    public void Of_every_kind_of_record_the_Part_2_program_may_keep_something(RecordKind what) =>
        Assert.Contains(Entities, type => AccessOf(type)?.What.ToString() == what.ToString() && typeof(IPart2Item).IsAssignableFrom(type.ClrType));

    [Fact, Trait("Rule", "P-124")]
    public void Only_computations_read_facts_whoever_asks() => Assert.Equal(
        FactReaders, House.Sources.Where(file => !file.FullName.Contains("PracticeSuite.Platform", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file.FullName).Contains("ReadFacts(", StringComparison.Ordinal)).Select(House.PathOf).Order(StringComparer.Ordinal));

    private static IEntityType TypeOf(string entity) => Entities.First(type => type.ClrType.Name == entity);

    private static AccessAttribute? AccessOf(IEntityType type) => type.ClrType.GetCustomAttribute<AccessAttribute>();

    private static IReadOnlyList<IEntityType> ReadEntities()
    {
        var options = new DbContextOptionsBuilder<SqlitePracticeDbContext>();
        var provider = DatabaseProvider.Sqlite("Data Source=:memory:");
        provider.Use(options, provider.CreateConnection());
        using var context = new SqlitePracticeDbContext(options.Options);
        return [.. context.Model.GetEntityTypes()];
    }
}
