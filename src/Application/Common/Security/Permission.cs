namespace CaseManagement.Application.Common.Security;

/// <summary>What somebody may do. Names are stored nowhere but in sets of roles and scopes, so they may be renamed.</summary>
public enum Permission
{
    /// <summary>Send, correct and withdraw referrals electronically.</summary>
    ReferralsSend,

    /// <summary>Read what became of one's own referrals.</summary>
    ReferralsReadOwn,

    /// <summary>Work the inbox of one's team: see, take, return, pass on, close.</summary>
    ReferralsWork,

    /// <summary>Read a message that could not be taken as it was sent, mend it and send it again, or discard it.</summary>
    QuarantineWork,

    /// <summary>Take a force's file of referrals.</summary>
    ReferralsImport,

    /// <summary>The inboxes of all teams.</summary>
    ReferralsAllTeams,

    /// <summary>Say whether two records are of one person.</summary>
    PeopleMatch,

    /// <summary>Undo that two records were made one.</summary>
    PeopleUnmerge,

    /// <summary>See why there is a conflict of interest, say that it was looked at, and give a case to a worker in spite of it.</summary>
    ConflictsReview,

    ContactsRecord,

    /// <summary>Contact a person although the safe-contact policy refuses it, with a reason.</summary>
    SafeContactOverride,

    SafeContactEdit,

    /// <summary>Open a case and give it to a worker.</summary>
    CasesAssign,

    /// <summary>Give a case to a worker who carries more than the limit, with a reason.</summary>
    AllocationOverride,

    /// <summary>Read and change what workers can take on, and when they are away; of one's team unless one manages all users.</summary>
    WorkersManage,

    /// <summary>Give all cases of a worker of one's team to others at once; who may must also decide on conflicts and limits.</summary>
    CaseloadsRedistribute,

    /// <summary>Say who of one's team is on duty.</summary>
    DutyRotaManage,

    /// <summary>Keep somebody from a case, whatever their role.</summary>
    CasesLockOut,

    /// <summary>To strike out or move what was recorded on the wrong case.</summary>
    CasesCorrect,

    /// <summary>Be offered cases, and ask for those that wait.</summary>
    CasesTake,

    /// <summary>See the cases that one works on.</summary>
    CasesReadOwn,

    CasesReadTeam,

    CasesReadAll,

    CasesEdit,

    CasesClose,

    /// <summary>Approve that a case is closed, or refuse it.</summary>
    ClosuresApprove,

    /// <summary>Look through the file of a case, with findings.</summary>
    CaseFilesReview,

    /// <summary>Raise a safeguarding concern on a case that one may see.</summary>
    ConcernsRaise,

    /// <summary>Decide what follows from a safeguarding concern.</summary>
    ConcernsDecide,

    /// <summary>Ask for feedback, and enter what somebody says on the phone.</summary>
    FeedbackAsk,

    /// <summary>Read what was answered, and the summary of all of it.</summary>
    FeedbackRead,

    /// <summary>Take down a complaint or a compliment.</summary>
    ComplaintsRecord,

    /// <summary>Read, acknowledge and answer complaints.</summary>
    ComplaintsManage,

    /// <summary>Ask and see what a person says of ethnic group, religion, disability and the like.</summary>
    EqualityRecord,

    /// <summary>Decide that a MARAC referral which the rules ask for is not sent.</summary>
    MaracDecide,

    FollowUpsEdit,

    /// <summary>Decide on a security item that is worth more than the limit.</summary>
    ItemsApprove,

    /// <summary>Receive, count and move stock.</summary>
    StockManage,

    /// <summary>Look up services to which people can be referred.</summary>
    DirectoryRead,

    /// <summary>Add services to the directory, and change them.</summary>
    DirectoryEdit,

    NotificationsRead,

    ReportsRead,

    ReportsReadUnsuppressed,

    UsersManage,

    KeysManage,

    ReferenceDataEdit,

    /// <summary>See what the service does by itself, have a job run now, and decide what becomes of mails that did not leave.</summary>
    ServiceRun,

    /// <summary>Read and keep the records of the volunteers of one's team.</summary>
    VolunteersManage,

    /// <summary>See what is needed of the cases that are lent to one, and log what one did on them.</summary>
    CasesLent,

    /// <summary>Log the hours that one gave as a volunteer.</summary>
    HoursLog,

    /// <summary>Search people, referrals and cases that one may see.</summary>
    Search,

    /// <summary>What the service does by itself: reminders, the outbox.</summary>
    RunJobs,

    /// <summary>One's own account: password, sign-out.</summary>
    OwnAccount,
}
