using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Data;

internal sealed class CoordinationDbContext(DbContextOptions<CoordinationDbContext> options) : ModuleDbContext(options)
{
    public DbSet<PatientEnrollments> Patients => Set<PatientEnrollments>();

    public DbSet<Enrollment> Enrollments => Set<Enrollment>();

    public DbSet<CoordinationEntry> Entries => Set<CoordinationEntry>();

    public DbSet<RunningTimer> Timers => Set<RunningTimer>();

    public DbSet<QualifyingContact> Contacts => Set<QualifyingContact>();

    public DbSet<KeptMetrics> KeptMetrics => Set<KeptMetrics>();

    public DbSet<ReviewAttestation> Reviews => Set<ReviewAttestation>();

    public DbSet<PairAgreement> Agreements => Set<PairAgreement>();

    public DbSet<AgreementVersion> AgreementVersions => Set<AgreementVersion>();

    public DbSet<PatientTerms> PatientTerms => Set<PatientTerms>();

    public DbSet<OverdueNotice> OverdueNotices => Set<OverdueNotice>();

    public DbSet<StaffTalk> Talks => Set<StaffTalk>();

    public DbSet<CoordinationCall> Calls => Set<CoordinationCall>();

    public DbSet<CallPresence> CallPresences => Set<CallPresence>();

    public DbSet<CallPatient> CallPatients => Set<CallPatient>();

    public DbSet<CallItem> CallItems => Set<CallItem>();

    public DbSet<MessageThread> Threads => Set<MessageThread>();

    public DbSet<ThreadParticipant> Participants => Set<ThreadParticipant>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageReceipt> Receipts => Set<MessageReceipt>();

    public DbSet<ThreadInvitation> ThreadInvitations => Set<ThreadInvitation>();

    public DbSet<ReadingStretch> ReadingStretches => Set<ReadingStretch>();

    public DbSet<ReadingBeat> ReadingBeats => Set<ReadingBeat>();

    public DbSet<MessageDraft> MessageDrafts => Set<MessageDraft>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureCoordination();
}
