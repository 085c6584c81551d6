using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManagement.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Casework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_CaseId",
                table: "AccessRecords");

            migrationBuilder.AddColumn<string>(
                name: "AccessNeedCodes",
                table: "People",
                type: "TEXT",
                unicode: false,
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ConsentCaseId",
                table: "Outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsentPurpose",
                table: "Outbox",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsentRecipient",
                table: "Outbox",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "FeedbackRequestId",
                table: "Outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wants",
                table: "NeedScores",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckUtc",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FileReviewDueOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HeldUntil",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActStrikes",
                columns: table => new
                {
                    ActId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    HappenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StruckUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActStrikes", x => x.ActId);
                    table.ForeignKey(
                        name: "FK_ActStrikes_Acts_ActId",
                        column: x => x.ActId,
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseClosures",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    Cancels = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RequestedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClosures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChannelCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    FromWhom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AboutWorkerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcknowledgeBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SharedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConsentEntries",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PurposeCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecipientCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Party = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    PartyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WayCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Understands = table.Column<bool>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsentEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CourtDates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HearingCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtDates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TemplateId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Scan = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    StorageName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EqualityAnswers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackRequests",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RatedWorkerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AskedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ContactPointId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TokenDigest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileReviews",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileReviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdChildren",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Age = table.Column<int>(type: "INTEGER", nullable: true),
                    ReferralId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdChildren", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Neutral = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NeedsDrafts",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsDrafts", x => new { x.CaseId, x.UserId });
                    table.ForeignKey(
                        name: "FK_NeedsDrafts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SafeguardingConcerns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    About = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RaisedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DecidedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafeguardingConcerns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlans",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnmetNeeds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmetNeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnmetNeeds_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VictimsRights",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimsRights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseClosureOutcomes",
                columns: table => new
                {
                    OutcomeCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseClosureId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClosureOutcomes", x => new { x.CaseClosureId, x.OutcomeCode });
                    table.ForeignKey(
                        name: "FK_CaseClosureOutcomes_CaseClosures_CaseClosureId",
                        column: x => x.CaseClosureId,
                        principalTable: "CaseClosures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CourtReminders",
                columns: table => new
                {
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    CourtDateId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FollowUpId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtReminders", x => new { x.CourtDateId, x.DaysBefore });
                    table.ForeignKey(
                        name: "FK_CourtReminders_CourtDates_CourtDateId",
                        column: x => x.CourtDateId,
                        principalTable: "CourtDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EqualityAnswerRows",
                columns: table => new
                {
                    Question = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    EqualityAnswersId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnWords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PreferNotToSay = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityAnswerRows", x => new { x.EqualityAnswersId, x.Question });
                    table.ForeignKey(
                        name: "FK_EqualityAnswerRows_EqualityAnswers_EqualityAnswersId",
                        column: x => x.EqualityAnswersId,
                        principalTable: "EqualityAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackScores",
                columns: table => new
                {
                    QuestionCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FeedbackRequestId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackScores", x => new { x.FeedbackRequestId, x.QuestionCode });
                    table.ForeignKey(
                        name: "FK_FeedbackScores_FeedbackRequests_FeedbackRequestId",
                        column: x => x.FeedbackRequestId,
                        principalTable: "FeedbackRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FileFindings",
                columns: table => new
                {
                    FollowUpId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileFindings", x => new { x.FileReviewId, x.FollowUpId });
                    table.ForeignKey(
                        name: "FK_FileFindings_FileReviews_FileReviewId",
                        column: x => x.FileReviewId,
                        principalTable: "FileReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChildMeasures",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    HouseholdChildId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildMeasures", x => new { x.HouseholdChildId, x.Number });
                    table.ForeignKey(
                        name: "FK_ChildMeasures_HouseholdChildren_HouseholdChildId",
                        column: x => x.HouseholdChildId,
                        principalTable: "HouseholdChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryServices",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailIsSecure = table.Column<bool>(type: "INTEGER", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecipientCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ActiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryServices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectoryServices_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlanVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SafetyPlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AtCall = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    InDanger = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SafePlaces = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Children = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    HomeAndPhone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AgreedWith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgreedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedWith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlanVersions", x => new { x.SafetyPlanId, x.Number });
                    table.ForeignKey(
                        name: "FK_SafetyPlanVersions_SafetyPlans_SafetyPlanId",
                        column: x => x.SafetyPlanId,
                        principalTable: "SafetyPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnhancedDecisions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VictimsRightsId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entitled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Categories = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnhancedDecisions", x => new { x.VictimsRightsId, x.Number });
                    table.ForeignKey(
                        name: "FK_EnhancedDecisions_VictimsRights_VictimsRightsId",
                        column: x => x.VictimsRightsId,
                        principalTable: "VictimsRights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RightEntries",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VictimsRightsId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExplainedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedForOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Met = table.Column<bool>(type: "INTEGER", nullable: true),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightEntries", x => new { x.VictimsRightsId, x.Code });
                    table.ForeignKey(
                        name: "FK_RightEntries_VictimsRights_VictimsRightsId",
                        column: x => x.VictimsRightsId,
                        principalTable: "VictimsRights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryServiceAreas",
                columns: table => new
                {
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryServiceAreas", x => new { x.ServiceId, x.AreaCode });
                    table.ForeignKey(
                        name: "FK_DirectoryServiceAreas_DirectoryServices_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "DirectoryServices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryServiceNeeds",
                columns: table => new
                {
                    NeedCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryServiceNeeds", x => new { x.ServiceId, x.NeedCode });
                    table.ForeignKey(
                        name: "FK_DirectoryServiceNeeds_DirectoryServices_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "DirectoryServices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OnwardReferrals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    PreparedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreparedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskFollowUpId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    OutcomeUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnwardReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OnwardReferrals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OnwardReferrals_DirectoryServices_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "DirectoryServices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ConsentCaseId",
                table: "Outbox",
                column: "ConsentCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HeldUntil",
                table: "Cases",
                column: "HeldUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_CaseId_RecordedUtc",
                table: "Acts",
                columns: new[] { "CaseId", "RecordedUtc" },
                filter: "CaseId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_CaseId_Actor_AtUtc",
                table: "AccessRecords",
                columns: new[] { "CaseId", "Actor", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ActStrikes_Kind_HappenedUtc",
                table: "ActStrikes",
                columns: new[] { "Kind", "HappenedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseClosures_CaseId_RequestedUtc",
                table: "CaseClosures",
                columns: new[] { "CaseId", "RequestedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseClosures_Status",
                table: "CaseClosures",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CaseId",
                table: "Complaints",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TeamId_ReceivedOn",
                table: "Complaints",
                columns: new[] { "TeamId", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentEntries_CaseId",
                table: "ConsentEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CourtDates_CaseId_AtUtc",
                table: "CourtDates",
                columns: new[] { "CaseId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryServices_Name",
                table: "DirectoryServices",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryServices_OrganisationId",
                table: "DirectoryServices",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CaseId",
                table: "Documents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_StorageName",
                table: "Documents",
                column: "StorageName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EqualityAnswers_AskedUtc",
                table: "EqualityAnswers",
                column: "AskedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_EqualityAnswers_PersonId",
                table: "EqualityAnswers",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackRequests_AskedUtc",
                table: "FeedbackRequests",
                column: "AskedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackRequests_CaseId",
                table: "FeedbackRequests",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackRequests_TokenDigest",
                table: "FeedbackRequests",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileReviews_CaseId_ReviewedUtc",
                table: "FileReviews",
                columns: new[] { "CaseId", "ReviewedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdChildren_CaseId",
                table: "HouseholdChildren",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsDrafts_SavedUtc",
                table: "NeedsDrafts",
                column: "SavedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_OnwardReferrals_CaseId",
                table: "OnwardReferrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_OnwardReferrals_ServiceId",
                table: "OnwardReferrals",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Name",
                table: "Organisations",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingConcerns_CaseId",
                table: "SafeguardingConcerns",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingConcerns_Decision_RaisedUtc",
                table: "SafeguardingConcerns",
                columns: new[] { "Decision", "RaisedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SafetyPlans_CaseId",
                table: "SafetyPlans",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_UserId_Name",
                table: "SavedFilters",
                columns: new[] { "UserId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnmetNeeds_CaseId",
                table: "UnmetNeeds",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_UnmetNeeds_RecordedUtc",
                table: "UnmetNeeds",
                column: "RecordedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_VictimsRights_CaseId",
                table: "VictimsRights",
                column: "CaseId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActStrikes");

            migrationBuilder.DropTable(
                name: "CaseClosureOutcomes");

            migrationBuilder.DropTable(
                name: "ChildMeasures");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "ConsentEntries");

            migrationBuilder.DropTable(
                name: "CourtReminders");

            migrationBuilder.DropTable(
                name: "DirectoryServiceAreas");

            migrationBuilder.DropTable(
                name: "DirectoryServiceNeeds");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "EnhancedDecisions");

            migrationBuilder.DropTable(
                name: "EqualityAnswerRows");

            migrationBuilder.DropTable(
                name: "FeedbackScores");

            migrationBuilder.DropTable(
                name: "FileFindings");

            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "NeedsDrafts");

            migrationBuilder.DropTable(
                name: "OnwardReferrals");

            migrationBuilder.DropTable(
                name: "RightEntries");

            migrationBuilder.DropTable(
                name: "SafeguardingConcerns");

            migrationBuilder.DropTable(
                name: "SafetyPlanVersions");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "UnmetNeeds");

            migrationBuilder.DropTable(
                name: "CaseClosures");

            migrationBuilder.DropTable(
                name: "HouseholdChildren");

            migrationBuilder.DropTable(
                name: "CourtDates");

            migrationBuilder.DropTable(
                name: "EqualityAnswers");

            migrationBuilder.DropTable(
                name: "FeedbackRequests");

            migrationBuilder.DropTable(
                name: "FileReviews");

            migrationBuilder.DropTable(
                name: "DirectoryServices");

            migrationBuilder.DropTable(
                name: "VictimsRights");

            migrationBuilder.DropTable(
                name: "SafetyPlans");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ConsentCaseId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Cases_HeldUntil",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Acts_CaseId_RecordedUtc",
                table: "Acts");

            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_CaseId_Actor_AtUtc",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "AccessNeedCodes",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ConsentCaseId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ConsentPurpose",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ConsentRecipient",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "FeedbackRequestId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Wants",
                table: "NeedScores");

            migrationBuilder.DropColumn(
                name: "StruckUtc",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "FileReviewDueOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_CaseId",
                table: "AccessRecords",
                column: "CaseId");
        }
    }
}
