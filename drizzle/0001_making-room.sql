ALTER TABLE `refusal` ADD `became_visit_id` text;--> statement-breakpoint
ALTER TABLE `salon` ADD `makes_room` text DEFAULT 'ask' NOT NULL;
