using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Endpoints;

/// <summary>What the contract asks of every POST: a creation takes a key and no version, an act needs the version.</summary>
public sealed class CreationTests : ReferralFixture
{
    private static readonly string[] Creations =
    [
        "AddGoalAction", "AddNote", "AddService", "AskFeedback", "CountStock", "CreateTeam", "DrawUpLetterTemplate", "DrawUpMessageTemplate", "ListCourtDate", "MoveStock", "OfferCase", "OpenCase",
        "PlanFollowUp", "PrepareOnwardReferral", "RaiseConcern", "ReceiveStock", "RecordChild", "RecordComplaint", "RecordConsent", "RecordContact",
        "RecordFeedback", "RecordNeedsAssessment", "RecordPoliceContact", "RecordRiskAssessment", "RecordSupport", "RecordUnmetNeed", "RequestItem", "ReviewFile",
        "SaveFilter", "SetGoal",
    ];

    /// <summary>One is a form with a file, another needs a safe address, volunteers have no case here, and a job runs once at a time: tried with documents, letters, messages, lent work and jobs.</summary>
    private static readonly string[] TriedElsewhere =
        ["AddDocument", "WriteLetter", "RemindPerson", "LendCase", "LogLentSupport", "RecordLentContact", "AddLentNote", "LogHours", "AskForJobRun"];

    /// <summary>The message identifies itself (contract); read once is read; a question is posted to keep it out of addresses; an act on several names the version of each.</summary>
    private static readonly string[] Neither = ["SendReferral", "SendReferrals", "ImportReferrals", "MarkNotificationRead", "TakeFollowUp", "SearchPeople", "WhoIsCalling", "PreviewPersonMessage", "AssignCases", "PlanFollowUps"];

    private Browser _leader = null!;
    private Domain.Referrals.Referral _referral = null!;
    private CaseId _case;
    private Guid _goal;
    private Guid _point;
    private Domain.Referrals.Referral _waiting = null!;
    private Guid _service;
    private Guid _worker;
    private Guid _colleague;

    [OneTimeSetUp]
    public async Task Scene()
    {
        var officer = await Officer();
        var worker = await CaseWorker(Name("worker"), null, Specialism.DomesticAbuse);
        _worker = worker.Id;
        _colleague = (await CaseWorker(Name("colleague"), null, Specialism.DomesticAbuse)).Id;
        _leader = await As(await Person(Name("leader"), [Roles.TeamLeader, Roles.Administrator]));
        _referral = await Saved(HighRisk);
        await Attempted(_referral, officer, "SPOKE");
        _case = await Send(new OpenCaseCommand(_referral.Id, UserId.From(_worker), "Knows them", (await Now(_referral)).Version));
        var goal = await Post($"/api/v1/cases/{_case.Value}/goals", new { needCode = "N2", what = "A safe place" }, null, null);
        _goal = JsonNode.Parse(goal.Body)!["id"]!.GetValue<Guid>();
        await Post("/api/v1/stock/receive", new { itemCode = "CAMD", baseCode = "MAIN", quantity = 9 }, null, null);
        var service = await Post("/api/v1/directory/services", Listed("Homes"), null, null);
        _service = JsonNode.Parse(service.Body)!["id"]!.GetValue<Guid>();
        await InDatabase(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == _referral.PersonId);
            _point = person.AddContactPoint(
                ContactPointKind.Email, "safe@mail.invalid", "safe@mail.invalid", null, true, ContactSafety.Unsafe with { SafeToWrite = true, NeverUse = false }, null, App.Clock.UtcNow).Value;
        });
        _waiting = await Saved();
        await Attempted(_waiting, officer, "SPOKE");
    }

    [Test]
    public void Every_post_either_creates_and_takes_a_key_or_acts_and_needs_the_version()
    {
        var posts = Posts().Where(p => !Neither.Contains(p.Name)).ToArray();

        Assert.That(posts.Where(p => !p.Creates && p.Takes is not { IsNeeded: true }).Select(p => p.Name), Is.Empty, "neither");
        Assert.That(posts.Where(p => p.Creates && !p.TakesKey).Select(p => p.Name), Is.Empty, "creates and takes no key");
        Assert.That(posts.Where(p => p.Creates && p.Takes is { IsNeeded: true }).Select(p => p.Name), Is.EqualTo(new[] { "OpenCase" }), "an act on a referral as well");
        Assert.That(posts.Where(p => p.Creates).Select(p => p.Name), Is.EquivalentTo(Creations.Concat(TriedElsewhere)), "each is tried below or elsewhere");
        Assert.That(Posts().Select(p => p.Name), Is.SupersetOf(Neither), "these are still there");
    }

    [TestCaseSource(nameof(Creations))]
    public async Task The_same_key_and_body_are_answered_alike_and_create_once(string name)
    {
        var (path, body, other) = Request(name);
        var version = name == "OpenCase" ? (await Now(_waiting)).Version : (long?)null;

        var first = await Post(path, body, version, $"key-{name}");
        var acts = await Acts();
        var again = await Post(path, body, version, $"key-{name}");
        var another = await Post(path, other, version, $"key-{name}");

        Assert.That((first.Status, again.Status, another.Status), Is.EqualTo((201, 201, 422)), first.Body + another.Body);
        Assert.That((again.Body, again.Location), Is.EqualTo((first.Body, first.Location)));
        Assert.That(first.Body, Does.StartWith("{"));
        Assert.That(another.Body, Does.Contain("IDEMPOTENCY_KEY"));
        Assert.That(await Acts(), Is.EqualTo(acts));
    }

    [Test]
    public async Task Who_looked_again_before_repeating_is_answered_all_the_same()
    {
        var officer = await Officer();
        var referral = await Saved();
        await Attempted(referral, officer, "SPOKE");
        var path = $"/api/v1/referrals/{referral.Id.Value}/open-case";
        var body = new { workerId = _worker, reason = "Knows them" };

        var first = await Post(path, body, (await Now(referral)).Version, "looked-again");
        var again = await Post(path, body, (await Now(referral)).Version, "looked-again");

        Assert.That((first.Status, again), Is.EqualTo((201, first)));
    }

    [TestCase("assign", """{"officerId":null}""")]
    [TestCase("return", """{"outcome":"INSUF","message":"x"}""")]
    [TestCase("pass-on", """{"outcome":"SPEC","message":"x"}""")]
    [TestCase("end", """{"outcome":"EXCL","message":"x"}""")]
    [TestCase("take-up", """{"reason":"x"}""")]
    [TestCase("close", """{"reasonCode":"DECL-1ST"}""")]
    [TestCase("correct", """{"reason":"x"}""")]
    [TestCase("classify", """{"offenceCode":"8N"}""")]
    [TestCase("next-attempt", """{"next":"2026-11-23T10:00:00Z"}""")]
    [TestCase("open-case", """{"workerId":"01970000-0000-7000-8000-000000000001"}""")]
    public async Task A_stale_act_on_a_referral_is_told_what_it_is_now(string act, string body)
    {
        var referral = await Saved();
        var path = $"/api/v1/referrals/{referral.Id.Value}/{act}";

        var stale = await _leader.Api(HttpMethod.Post, path, JsonNode.Parse(body), 99);
        var missing = await Post(path, JsonNode.Parse(body)!, null, null);

        var problem = (await stale.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.That(((int)stale.StatusCode, stale.Headers.ETag?.Tag), Is.EqualTo((412, $"\"{referral.Version}\"")));
        Assert.That((problem["code"]!.ToString(), problem["current"]!["reference"]!.ToString()), Is.EqualTo(("stale", referral.Reference)));
        Assert.That((missing.Status, JsonNode.Parse(missing.Body)!["code"]!.ToString()), Is.EqualTo((428, "version-missing")));
    }

    [Test]
    public async Task Assigning_a_case_with_a_stale_version_is_told_what_it_is_now()
    {
        var stale = await _leader.Api(HttpMethod.Post, $"/api/v1/cases/{_case.Value}/assign", new { workerId = _worker }, 99);

        Assert.That((int)stale.StatusCode, Is.EqualTo(412));
        Assert.That((await stale.Content.ReadFromJsonAsync<JsonNode>())!["current"]!["id"]!.ToString(), Is.EqualTo(_case.Value.ToString()));
    }

    [Test]
    public async Task Who_may_act_and_not_read_is_told_that_it_is_stale_and_no_more()
    {
        var worker = await CaseWorker(Name("own"), null, Specialism.DomesticAbuse);
        await Send(new AssignCaseCommand(_case, UserId.From(worker.Id), "On leave", await CaseVersion()));

        var stale = await (await As(worker)).Api(HttpMethod.Post, $"/api/v1/referrals/{_referral.Id.Value}/next-attempt", new { next = "2026-11-23T10:00:00Z" }, 99);

        Assert.That((int)stale.StatusCode, Is.EqualTo(412));
        Assert.That((await stale.Content.ReadFromJsonAsync<JsonNode>())!["current"], Is.Null);
    }

    [TestCase("W/\"1\"", 412)]
    [TestCase("\"1\", \"2\"", 412)]
    [TestCase("\"abc\"", 412)]
    [TestCase("*", 201)]
    public async Task A_tag_is_compared_strongly(string tag, int status)
    {
        using var key = await WithKey(null, "cases:read", "contacts:write");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/referrals/{_referral.Id.Value}/contacts")
        {
            Content = JsonContent.Create(new { outcomeCode = "SPOKE", channelCode = "TEL-IN" }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", tag);

        Assert.That((int)(await key.SendAsync(request)).StatusCode, Is.EqualTo(status));
    }

    [TestCase("contacts", """{"outcomeCode":"SPOKE","channelCode":"TEL-IN","happenedAt":"2026-11-20T09:00:00"}""", "happenedAt")]
    [TestCase("next-attempt", """{"next":"2026-11-23T10:00:00"}""", "next")]
    public async Task An_instant_without_an_offset_is_refused(string act, string body, string member)
    {
        var refused = await Post($"/api/v1/referrals/{_referral.Id.Value}/{act}", JsonNode.Parse(body)!, 1, null);

        Assert.That((refused.Status, JsonNode.Parse(refused.Body)!["errors"]![member]![0]!["code"]!.ToString()), Is.EqualTo((422, "TYPE")), refused.Body);
    }

    private (string Path, object Body, object Other) Request(string name)
    {
        var ofCase = $"/api/v1/cases/{_case.Value}";
        return name switch
        {
            "AddNote" => ($"{ofCase}/notes", new { text = "Rang" }, new { text = "Rang again" }),
            "PlanFollowUp" => ($"{ofCase}/follow-ups", new { what = "Ring", dueUtc = "2026-12-01T10:00:00Z" }, new { what = "Write", dueUtc = "2026-12-01T10:00:00Z" }),
            "RecordNeedsAssessment" => ($"{ofCase}/needs-assessments", Scored(2), Scored(3)),
            "RecordRiskAssessment" => ($"{ofCase}/risk-assessments", Answered("yes"), Answered("no")),
            "RecordContact" => ($"/api/v1/referrals/{_referral.Id.Value}/contacts", Spoke("Rang in"), Spoke("Rang in again")),
            "RecordPoliceContact" => ($"/api/v1/crimes/{_referral.CrimeId!.Value.Value}/police-contacts", Said("Bail ends"), Said("Bail goes on")),
            "OpenCase" => ($"/api/v1/referrals/{_waiting.Id.Value}/open-case", Opened("Knows them"), Opened("Lives near")),
            "OfferCase" => ($"{ofCase}/transfers", new { workerId = _colleague, reason = "On leave" }, new { workerId = _colleague, reason = "Lives near" }),
            "SetGoal" => ($"{ofCase}/goals", new { needCode = "N1", what = "Sleep" }, new { needCode = "N1", what = "Eat" }),
            "AddGoalAction" => ($"{ofCase}/goals/{_goal}/actions", Planned("Ring"), Planned("Write")),
            "RecordSupport" => ($"{ofCase}/support", new { typeCode = "EMO", minutes = 20 }, new { typeCode = "EMO", minutes = 25 }),
            "RequestItem" => ($"{ofCase}/items", new { itemCode = "ALM-PERS", quantity = 1 }, new { itemCode = "ALM-PERS", quantity = 2 }),
            "RecordChild" => ($"{ofCase}/children", new { name = "Example, Sky", age = 7 }, new { name = "Example, Sky", age = 8 }),
            "RecordConsent" => ($"{ofCase}/consents", Agreed("Yes"), Agreed("Yes, again")),
            "PrepareOnwardReferral" => ($"{ofCase}/onward-referrals", Onward("A home"), Onward("A room")),
            "RecordUnmetNeed" => ($"{ofCase}/unmet-needs", new { needCode = "N4" }, new { needCode = "N5" }),
            "DrawUpLetterTemplate" => ("/api/v1/administration/letters", new { name = "Letter", body = "Hello" }, new { name = "Letter", body = "Hello again" }),
            "DrawUpMessageTemplate" => (
                "/api/v1/administration/messages", new { name = "One", channel = "text", text = "Hello" }, new { name = "Two", channel = "text", text = "Hello again" }),
            "AddService" => ("/api/v1/directory/services", Listed("Rooms"), Listed("Flats")),
            "CreateTeam" => ("/api/v1/teams", new { name = "Night team" }, new { name = "Day team" }),
            "SaveFilter" => ("/api/v1/worklist/filters", new { name = "Mine", filter = new { mine = true } }, new { name = "Quiet", filter = new { quiet = true } }),
            "ReceiveStock" => ("/api/v1/stock/receive", Received(9), Received(8)),
            "CountStock" => ("/api/v1/stock/count", new { itemCode = "BIKE", baseCode = "MAIN", counted = 4 }, new { itemCode = "BIKE", baseCode = "MAIN", counted = 5 }),
            "ListCourtDate" => ($"{ofCase}/court-dates", Hearing("PLEA"), Hearing("TRIAL")),
            "MoveStock" => ("/api/v1/stock/move", Moved(1), Moved(2)),
            "RaiseConcern" => ($"{ofCase}/safeguarding-concerns", new { about = "child", what = "Alone" }, new { about = "adult", what = "Alone" }),
            "AskFeedback" => ($"{ofCase}/feedback/ask", new { contactPointId = _point }, new { contactPointId = Guid.Empty }),
            "RecordFeedback" => ($"{ofCase}/feedback", new { comment = "Good" }, new { comment = "Very good" }),
            "RecordComplaint" => ("/api/v1/complaints", Complained("Late"), Complained("Very late")),
            "ReviewFile" => ($"{ofCase}/file-reviews", new { summary = "In order" }, new { summary = "Not in order" }),
            _ => throw new InvalidOperationException(name),
        };

        static object Complained(string what) => new { kind = "complaint", channelCode = "TEL-IN", from = "victim", what };
        static object Scored(int score) => new { scores = new[] { new { needCode = "N1", score } } };
        static object Answered(string answer) => new { tool = "DASH", answers = new[] { new { topicCode = "Q01", answer } } };
        static object Spoke(string note) => new { outcomeCode = "SPOKE", channelCode = "TEL-IN", note };
        static object Planned(string what) => new { what, by = "worker", dueOn = "2026-12-01" };
        static object Received(int quantity) => new { itemCode = "RFID", baseCode = "MAIN", quantity };
        static object Hearing(string hearingCode) => new { hearingCode, court = "Example Crown Court", atUtc = "2026-12-14T10:00:00Z" };
        static object Moved(int quantity) => new { itemCode = "CAMD", fromBase = "MAIN", toBase = "SECOND", quantity };
        static object Said(string what) => new { with = "The officer in the case", what };
        static object Agreed(string evidence) => new { purposeCode = "JOINT", recipientCode = "POLICE", decision = "given", party = "person", wayCode = "PHONE", evidence };
        object Onward(string why) => new { serviceId = _service, needCode = "N2", why };
        object Opened(string reason) => new { workerId = _worker, reason };
    }

    private static object Listed(string name) => new { organisation = "Example", name, description = "Helps", needs = new[] { "N2" }, recipientCode = "HOUSING" };

    private async Task<(int Status, string Body, string? Location)> Post(string path, object body, long? version, string? key)
    {
        var answer = await _leader.Api(HttpMethod.Post, path, body, version, key);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString);
    }

    private async Task<int> Acts()
    {
        var acts = 0;
        await InDatabase(async db => acts = await db.Acts.CountAsync());
        return acts;
    }

    private async Task<long> CaseVersion()
    {
        var version = 0L;
        await InDatabase(async db => version = (await db.Cases.SingleAsync(c => c.Id == _case)).Version);
        return version;
    }

    private List<(string Name, bool Creates, bool TakesKey, TakesVersion? Takes)> Posts() =>
    [
        .. from endpoint in App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
           where endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true
               && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
           select (
               endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
               endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(r => r.StatusCode == StatusCodes.Status201Created),
               endpoint.Metadata.GetMetadata<TakesIdempotencyKey>() is not null,
               endpoint.Metadata.GetMetadata<TakesVersion>()),
    ];
}
