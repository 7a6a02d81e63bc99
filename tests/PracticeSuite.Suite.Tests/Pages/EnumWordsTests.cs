using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Components;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class EnumWordsTests
{
    /// <summary>Those whose values no page writes out: codes that are shown as they are, or words that a page of their own chooses.</summary>
    private static readonly HashSet<string> NotWrittenOut =
    [
        "MonthBoardTab", "MonthBoardSort", "HoldCode", "HoldReason", "MonthDecision", "MonthRunKind", "MonthRunState", "TimePieceFate",
        "AdvisoryCode", "ClaimState", "SuperbillBatchFormat", "PayerKind", "DosConvention", "CodeStanding", "BhiCode", "TimeExclusion",
        "DoseUnit", "EntrySource", "CareActivityClass", "TimeStanding", "CredentialGroup", "Part2Program", "SignInOutcome", "PasswordOutcome", "PatientPeriodKind", "VerifyOutcome",
        "ScaleRights", "ScaleMethod", "SuicideRisk", "ScaleDirection", "ChartPlace", "FlagSource", "FlagOccasionKind", "PlanFindingKind", "PlanReviewCause",
        "ContactTier", "ContactKind", "ContactChannel", "ContactInitiator", "ContactRhythm", "LadderRung", // in AgreementWords
        "AgendaReason", "CallState", "FlagRung", "PairAsk",
        "DecisionSubject", "DecisionHolder", // in DecisionRule
        "ThreadKind", "MessageDirection", "ThreadInvitationState", "ChartThingKind", // in MessageWords
        "Silence", // in SubmissionWords
        "LedgerAccount", "JournalKind", "WorkKind", "RemittanceMatch", "RemittanceFileState", // in RemittanceWords and beside their rows
        "RevenueStage", "ForecastPart", "FigureOf", "ClosingState", "CloseCheck", "CloseOutcome", "WorkOf", // in RevenueWords and ClosingWords and beside their rows
        "PriceKind", "ListState", // beside their rows and in ListWords
        "StatementHold", "StatementSubject", "StatementTab", "PaperFormKind", "ClaimPacketFormat", // in StatementWords and beside their buttons
        "MetricKey", "MetricPart", "MetricStep", "YieldPart", // in MetricWords, YieldTable and beside their buttons
    ];

    public static TheoryData<Type> Shown => [.. new[]
        {
            typeof(ClaimState), typeof(ConsentKind), typeof(CareProgram), typeof(Credential), typeof(VisitMode),
        }
        .Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.IsEnum && !NotWrittenOut.Contains(type.Name))];

    [Theory, MemberData(nameof(Shown))]
    public void Every_coded_value_that_pages_show_has_a_word_of_its_own(Type shown)
    {
        var values = Enum.GetValues(shown).Cast<Enum>().ToList();

        Assert.All(values, value => Assert.False(string.IsNullOrWhiteSpace(EnumWords.Of(value)), $"{shown.Name}.{value} has no label in EnumWords"));
        Assert.Equal(values.Count, values.Select(Show.Words).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(values.Select(Show.Words), words => Assert.DoesNotMatch("(?<!Phar)[a-z][A-Z](?!M\\))", words));
    }

    [Fact]
    public void The_words_of_a_program_and_of_a_credential_are_those_of_the_trade()
    {
        Assert.Equal("Chronic care management (CCM)", Show.Words(CareProgram.Ccm));
        Assert.Equal("Practice manager", Show.Words(Credential.PracticeManager));
    }

    [Theory]
    [InlineData("LastName", "Last name")]
    [InlineData("AddressLine1", "Address line 1")]
    [InlineData("late_reason", "Late reason")]
    [InlineData("Npi", "NPI")]
    [InlineData("MRN", "MRN")]
    [InlineData("ObtainedById", "Obtained by")]
    [InlineData("BillingPractitionerId", "Billing practitioner")]
    [InlineData("MemberId", "Member id")]
    [InlineData("TaxId", "Tax id")]
    [InlineData("Zip", "ZIP")]
    [InlineData("PayToZip", "Pay to ZIP")]
    public void A_field_is_named_as_people_say_it(string field, string words) => Assert.Equal(words, Show.FieldName(field));
}
