CREATE TABLE `appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text,
	`status` text NOT NULL,
	`status_reason` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`series_id` text,
	`series_date` text,
	`series_detached` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "appointment_series_date" CHECK((series_id is null) = (series_date is null)),
	CONSTRAINT "appointment_series_detached" CHECK(series_detached in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `appointment_client` ON `appointment` (`client_id`);--> statement-breakpoint
CREATE INDEX `appointment_series` ON `appointment` (`series_id`,`series_date`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_import` ON `appointment` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `change_image` (
	`change_id` text NOT NULL,
	`number` integer NOT NULL,
	`table_name` text NOT NULL,
	`record_id` text NOT NULL,
	`before` text,
	`after` text,
	`personal_before` text,
	`personal_after` text,
	PRIMARY KEY(`change_id`, `number`),
	FOREIGN KEY (`change_id`) REFERENCES `change`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_image_record` ON `change_image` (`table_name`,`record_id`);--> statement-breakpoint
CREATE TABLE `change` (
	`id` text PRIMARY KEY NOT NULL,
	`salon_id` text NOT NULL,
	`origin` text NOT NULL,
	`epoch` text NOT NULL,
	`sequence` integer NOT NULL,
	`book_revision` integer NOT NULL,
	`request_id` text NOT NULL,
	`changed_at` real NOT NULL,
	`source` text NOT NULL,
	`person` text,
	`command` text NOT NULL,
	`command_version` integer NOT NULL,
	`input` text NOT NULL,
	`personal_input` text,
	`plan_shown` text,
	`undoes_id` text,
	`undoable` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_sequence` ON `change` (`origin`,`epoch`,`sequence`);--> statement-breakpoint
CREATE INDEX `change_book_revision` ON `change` (`book_revision`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_undoes` ON `change` (`undoes_id`) WHERE undoes_id is not null;--> statement-breakpoint
CREATE INDEX `change_request` ON `change` (`request_id`);--> statement-breakpoint
CREATE TABLE `client_phone` (
	`client_id` text NOT NULL,
	`position` integer NOT NULL,
	`typed` text NOT NULL,
	`e164` text,
	`digits` text NOT NULL,
	PRIMARY KEY(`client_id`, `position`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_phone_e164` ON `client_phone` (`e164`);--> statement-breakpoint
CREATE INDEX `client_phone_digits` ON `client_phone` (`digits`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`pop_up_note` text DEFAULT '' NOT NULL,
	`merged_into_id` text,
	`erased` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`merged_into_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "client_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "client_erased" CHECK(erased in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_name_key` ON `client` (`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `client_import` ON `client` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `closure` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text,
	`instance_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`starts_wall` text NOT NULL,
	`ends_wall` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`instance_id`) REFERENCES `resource_instance`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "closure_of_one" CHECK((staff_id is not null) + (instance_id is not null) = 1),
	CONSTRAINT "closure_interval" CHECK(ends_at > starts_at and starts_at % 5 = 0 and ends_at % 5 = 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `closure_staff` ON `closure` (`staff_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `closure_instance` ON `closure` (`instance_id`,`ends_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `closure_import` ON `closure` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `attendee` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`client_id` text NOT NULL,
	`status` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendee_event_client` ON `attendee` (`event_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `attendee_client` ON `attendee` (`client_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`capacity` integer NOT NULL,
	`status` text NOT NULL,
	`status_reason` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`series_id` text,
	`series_date` text,
	`series_detached` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "event_title" CHECK(length(title) between 1 and 100),
	CONSTRAINT "event_capacity" CHECK(capacity >= 1),
	CONSTRAINT "event_series_date" CHECK((series_id is null) = (series_date is null)),
	CONSTRAINT "event_series_detached" CHECK(series_detached in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_series` ON `event` (`series_id`,`series_date`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_import` ON `event` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `hours` (
	`id` text PRIMARY KEY NOT NULL,
	`salon_id` text,
	`staff_id` text,
	`instance_id` text,
	`weekday` integer,
	`valid_from` text DEFAULT '1970-01-01' NOT NULL,
	`date` text,
	`stretches` text NOT NULL,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`instance_id`) REFERENCES `resource_instance`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "hours_of_one" CHECK((salon_id is not null) + (staff_id is not null) + (instance_id is not null) = 1),
	CONSTRAINT "hours_weekly_or_dated" CHECK((weekday is not null) + (date is not null) = 1),
	CONSTRAINT "hours_weekday" CHECK(weekday between 1 and 7)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hours_salon_weekly` ON `hours` (`salon_id`,`weekday`,`valid_from`);--> statement-breakpoint
CREATE UNIQUE INDEX `hours_staff_weekly` ON `hours` (`staff_id`,`weekday`,`valid_from`);--> statement-breakpoint
CREATE UNIQUE INDEX `hours_instance_weekly` ON `hours` (`instance_id`,`weekday`,`valid_from`);--> statement-breakpoint
CREATE UNIQUE INDEX `hours_salon_dated` ON `hours` (`salon_id`,`date`);--> statement-breakpoint
CREATE UNIQUE INDEX `hours_staff_dated` ON `hours` (`staff_id`,`date`);--> statement-breakpoint
CREATE UNIQUE INDEX `hours_instance_dated` ON `hours` (`instance_id`,`date`);--> statement-breakpoint
CREATE TABLE `line` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment_id` text,
	`event_id` text,
	`position` integer NOT NULL,
	`service_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`starts_wall` text NOT NULL,
	`ends_wall` text NOT NULL,
	`duration_by_hand` integer DEFAULT false NOT NULL,
	`price` integer,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "line_of_one" CHECK((appointment_id is not null) + (event_id is not null) = 1),
	CONSTRAINT "line_interval" CHECK(ends_at > starts_at and starts_at % 5 = 0 and ends_at % 5 = 0),
	CONSTRAINT "line_length" CHECK(ends_at - starts_at <= 1440),
	CONSTRAINT "line_price" CHECK(price >= 0),
	CONSTRAINT "line_duration_by_hand" CHECK(duration_by_hand in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `line_appointment` ON `line` (`appointment_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `line_event` ON `line` (`event_id`) WHERE event_id is not null;--> statement-breakpoint
CREATE INDEX `line_starts_at` ON `line` (`starts_at`);--> statement-breakpoint
CREATE INDEX `line_service` ON `line` (`service_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `refusal` (
	`id` text PRIMARY KEY NOT NULL,
	`salon_id` text NOT NULL,
	`origin` text NOT NULL,
	`refused_at` real NOT NULL,
	`source` text NOT NULL,
	`request_id` text NOT NULL,
	`command` text NOT NULL,
	`reason` text NOT NULL,
	`client_id` text,
	`starts_at` integer NOT NULL,
	`asked` text NOT NULL,
	`missing` text NOT NULL,
	`one_more_of` text NOT NULL,
	`value` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `refusal_refused_at` ON `refusal` (`refused_at`);--> statement-breakpoint
CREATE INDEX `refusal_client` ON `refusal` (`client_id`);--> statement-breakpoint
CREATE TABLE `request` (
	`id` text PRIMARY KEY NOT NULL,
	`salon_id` text NOT NULL,
	`origin` text NOT NULL,
	`epoch` text NOT NULL,
	`command` text NOT NULL,
	`input_hash` text NOT NULL,
	`outcome` text NOT NULL,
	`answer` text NOT NULL,
	`personal_answer` text,
	`change_id` text,
	`book_revision` integer NOT NULL,
	`answered_at` real NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `request_answered_at` ON `request` (`answered_at`);--> statement-breakpoint
CREATE TABLE `requirement_resource` (
	`requirement_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `resource_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `requirement_resource_resource` ON `requirement_resource` (`resource_id`);--> statement-breakpoint
CREATE TABLE `requirement_staff` (
	`requirement_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `staff_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `requirement_staff_staff` ON `requirement_staff` (`staff_id`);--> statement-breakpoint
CREATE TABLE `requirement` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`quantity` integer NOT NULL,
	`parts` text NOT NULL,
	`buffer_before_minutes` integer NOT NULL,
	`buffer_after_minutes` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "requirement_quantity" CHECK(quantity >= 1),
	CONSTRAINT "requirement_buffer_before" CHECK(buffer_before_minutes >= 0 and buffer_before_minutes % 5 = 0),
	CONSTRAINT "requirement_buffer_after" CHECK(buffer_after_minutes >= 0 and buffer_after_minutes % 5 = 0),
	CONSTRAINT "requirement_archived" CHECK(archived in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `requirement_service` ON `requirement` (`service_id`,`position`);--> statement-breakpoint
CREATE TABLE `reservation` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`requirement_id` text,
	`seat` integer NOT NULL,
	`part` integer NOT NULL,
	`staff_id` text,
	`instance_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`work_starts_at` integer NOT NULL,
	`work_ends_at` integer NOT NULL,
	`buffer_before_minutes` integer NOT NULL,
	`buffer_after_minutes` integer NOT NULL,
	`holding` integer NOT NULL,
	`mark` text,
	`mark_reason` text,
	`marked_by` text,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`instance_id`) REFERENCES `resource_instance`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reservation_one_holder" CHECK(staff_id is null or instance_id is null),
	CONSTRAINT "reservation_interval" CHECK(ends_at > starts_at and starts_at % 5 = 0 and ends_at % 5 = 0),
	CONSTRAINT "reservation_length" CHECK(ends_at - starts_at <= 1440),
	CONSTRAINT "reservation_work" CHECK(starts_at <= work_starts_at and work_ends_at <= ends_at),
	CONSTRAINT "reservation_work_order" CHECK(work_starts_at < work_ends_at),
	CONSTRAINT "reservation_work_start" CHECK(work_starts_at % 5 = 0),
	CONSTRAINT "reservation_work_end" CHECK(work_ends_at % 5 = 0),
	CONSTRAINT "reservation_seat" CHECK(seat >= 0 and part >= 0),
	CONSTRAINT "reservation_buffers" CHECK(buffer_before_minutes >= 0 and buffer_after_minutes >= 0),
	CONSTRAINT "reservation_holding" CHECK(holding in (0, 1)),
	CONSTRAINT "reservation_mark" CHECK(mark is null or staff_id is not null),
	CONSTRAINT "reservation_mark_whole" CHECK((mark is null) = (mark_reason is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reservation_line` ON `reservation` (`line_id`);--> statement-breakpoint
CREATE INDEX `reservation_starts_at` ON `reservation` (`starts_at`);--> statement-breakpoint
CREATE INDEX `reservation_staff` ON `reservation` (`staff_id`,`starts_at`) WHERE staff_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_instance_start` ON `reservation` (`instance_id`,`starts_at`) WHERE holding = 1 and instance_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_instance_end` ON `reservation` (`instance_id`,`ends_at`) WHERE holding = 1 and instance_id is not null;--> statement-breakpoint
CREATE INDEX `reservation_open` ON `reservation` (`starts_at`) WHERE holding = 1 and staff_id is null and instance_id is null;--> statement-breakpoint
CREATE TABLE `instance_service` (
	`instance_id` text NOT NULL,
	`service_id` text NOT NULL,
	PRIMARY KEY(`instance_id`, `service_id`),
	FOREIGN KEY (`instance_id`) REFERENCES `resource_instance`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `instance_service_service` ON `instance_service` (`service_id`);--> statement-breakpoint
CREATE TABLE `resource_instance` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`position` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "resource_instance_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "resource_instance_archived" CHECK(archived in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `resource_instance_name_key` ON `resource_instance` (`resource_id`,`name_key`) WHERE archived = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `resource_instance_import` ON `resource_instance` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX `resource_instance_resource` ON `resource_instance` (`resource_id`,`position`);--> statement-breakpoint
CREATE TABLE `resource` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`colour` text,
	`position` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	CONSTRAINT "resource_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "resource_archived" CHECK(archived in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `resource_name_key` ON `resource` (`name_key`) WHERE archived = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `resource_import` ON `resource` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `book` (
	`id` integer PRIMARY KEY NOT NULL,
	`salon_id` text NOT NULL,
	`epoch` text NOT NULL,
	`revision` integer NOT NULL,
	`compared_on` text,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "book_single" CHECK(id = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `salon` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`currency` text NOT NULL,
	`country` text NOT NULL,
	`offered_start_minutes` integer NOT NULL,
	`client_lead_minutes` integer NOT NULL,
	`client_horizon_days` integer NOT NULL,
	`notice_minutes` integer NOT NULL,
	`uses_in_service` integer NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "salon_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "salon_uses_in_service" CHECK(uses_in_service in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`begins_wall` text NOT NULL,
	`dates` integer NOT NULL,
	`template` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `performer` (
	`service_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`duration_minutes` integer,
	`price` integer,
	PRIMARY KEY(`service_id`, `staff_id`),
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "performer_duration" CHECK(duration_minutes between 5 and 1440 and duration_minutes % 5 = 0),
	CONSTRAINT "performer_price" CHECK(price >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `performer_staff` ON `performer` (`staff_id`);--> statement-breakpoint
CREATE TABLE `service` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`duration_minutes` integer NOT NULL,
	`price` integer,
	`colour` text,
	`bookable_by_clients` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	CONSTRAINT "service_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "service_duration" CHECK(duration_minutes between 5 and 1440 and duration_minutes % 5 = 0),
	CONSTRAINT "service_price" CHECK(price >= 0),
	CONSTRAINT "service_bookable_by_clients" CHECK(bookable_by_clients in (0, 1)),
	CONSTRAINT "service_archived" CHECK(archived in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `service_name_key` ON `service` (`name_key`) WHERE archived = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `service_import` ON `service` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `staff_member` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`colour` text NOT NULL,
	`position` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`import_source` text,
	`import_id` text,
	`import_text` text,
	CONSTRAINT "staff_member_name" CHECK(length(name) between 1 and 100),
	CONSTRAINT "staff_member_archived" CHECK(archived in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_member_name_key` ON `staff_member` (`name_key`) WHERE archived = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_member_import` ON `staff_member` (`import_source`,`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `waitlist_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`event_id` text,
	`status` text NOT NULL,
	`dates` text NOT NULL,
	`weekdays` text NOT NULL,
	`from_time` text,
	`to_time` text,
	`valid_until` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`booked_appointment_id` text,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `waitlist_entry_client` ON `waitlist_entry` (`client_id`);--> statement-breakpoint
CREATE INDEX `waitlist_entry_status` ON `waitlist_entry` (`status`,`valid_until`);--> statement-breakpoint
CREATE TABLE `waitlist_line` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`position` integer NOT NULL,
	`service_id` text NOT NULL,
	`duration_minutes` integer,
	`staff_wishes` text NOT NULL,
	`instance_wishes` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `waitlist_entry`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "waitlist_line_position" CHECK(position >= 0),
	CONSTRAINT "waitlist_line_duration" CHECK(duration_minutes between 5 and 1440 and duration_minutes % 5 = 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `waitlist_line_entry` ON `waitlist_line` (`entry_id`,`position`);--> statement-breakpoint
CREATE TABLE `wish` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`requirement_id` text,
	`seat` integer NOT NULL,
	`staff_id` text,
	`instance_id` text,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`instance_id`) REFERENCES `resource_instance`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "wish_seat" CHECK(seat >= 0),
	CONSTRAINT "wish_of_one" CHECK((staff_id is not null) + (instance_id is not null) = 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `wish_staff` ON `wish` (`line_id`,`requirement_id`,`seat`,`staff_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `wish_instance` ON `wish` (`line_id`,`requirement_id`,`seat`,`instance_id`);